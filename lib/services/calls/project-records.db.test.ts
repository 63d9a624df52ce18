import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { listRawEvents } from '../../db/call-events';
import { callIdOf } from '../../db/call-id';
import { findCall, listCalls } from '../../db/calls';
import type { JournalRecord } from '../../journal/journal-record';
import { inboundCall } from '../../testing/call-events';
import { currentTestDatabase } from '../../testing/database';
import { recordsOf } from '../../testing/journal-records';
import { makeTenant, type TestTenant } from '../../testing/make-tenant';
import { projectRecords } from './project-records';

const owner = currentTestDatabase();
let tenant: TestTenant;
let calls = 0;

beforeAll(async () => {
  tenant = await makeTenant();
});

function answeredCall(): { callSid: string; records: JournalRecord[] } {
  const callSid = `CA${++calls}`;
  const story = inboundCall({ numberId: tenant.numberId })
    .enters('menu')
    .wait(5)
    .leaves('2', 'pressed 2')
    .enters('dial')
    .rings('LEG1')
    .wait(8)
    .picksUp('LEG1')
    .wait(60)
    .legEnds('LEG1', 'completed')
    .dialEnds('completed', 'LEG1')
    .records('call', 60)
    .ends();
  return { callSid, records: recordsOf(tenant.scope.tenantId, callSid, story.events) };
}

/** Everything stored of a call but what legitimately differs from time to time. */
async function stored(callSid: string) {
  const call = await findCall(tenant.scope, callIdOf('twilio', callSid));
  if (!call) return null;
  const { id: _id, callSid: _sid, recordings, recording: _recording, ...rest } = call;
  const sameSids = JSON.stringify({
    ...rest,
    recordings: recordings.map(({ id: _recordingId, callId: _call, ...each }) => each),
  });
  return JSON.parse(sameSids.replaceAll(callSid, 'CA'));
}

describe('the same records', () => {
  test('in any order, in any batches and any of them twice, lead to the same call', async () => {
    const first = answeredCall();
    await projectRecords(first.records);
    const expected = await stored(first.callSid);
    expect(expected).toMatchObject({ outcome: 'answered', missed: false, talkSeconds: 60, ringSeconds: 8 });
    expect(expected?.legs).toHaveLength(1);
    expect(expected?.steps.map((step: { stepType: string }) => step.stepType)).toEqual(['menu', 'dial']);
    expect(expected?.recordings).toMatchObject([{ status: 'pending', purpose: 'call', durationSeconds: 60 }]);

    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.infiniteStream(fc.nat()), async (size, random) => {
        const { callSid, records } = answeredCall();
        const twice = [...records, ...records.filter((_, index) => index % 2 === 0)];
        const shuffled = twice
          .map((record) => ({ record, at: random.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ record }) => record);
        for (let start = 0; start < shuffled.length; start += size) {
          await projectRecords(shuffled.slice(start, start + size));
        }
        expect(await stored(callSid)).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });

  test('are kept as raw events once each', async () => {
    const { callSid, records } = answeredCall();
    await projectRecords(records);
    await projectRecords(records);
    const raw = await listRawEvents(tenant.scope, callIdOf('twilio', callSid));
    expect(raw.map((event) => event.dedupeKey).sort()).toEqual(records.map((record) => record.dedupeKey).sort());
  });

  test('from two machines at the same time lose nothing of each other', async () => {
    const { callSid, records } = answeredCall();
    await Promise.all(records.map((record) => projectRecords([record])));
    expect(await stored(callSid)).toMatchObject({ outcome: 'answered', talkSeconds: 60 });
  });
});

test('a batch that is refused leaves nothing behind', async () => {
  const { callSid, records } = answeredCall();
  const stranger = { ...records[0], tenantId: 'tnt_zzz', dedupeKey: 'x' } as JournalRecord;
  await expect(projectRecords([...records, stranger])).rejects.toThrow();
  expect(await stored(callSid)).toBeNull();
});

test('hostile characters in every field are stored and change nothing', async () => {
  const { callSid, records } = answeredCall();
  const hostile = 'a\0b\ud800c\\u0000 \'"; drop table call; -- <script>\n%_\u202e';
  const poisoned = records.map((record) => ({
    ...record,
    url: hostile,
    answer: hostile,
    params: { ...record.params, [hostile]: hostile },
    events: record.events.map((event) => (event.kind === 'arrived' ? { ...event, callerName: hostile } : event)),
  }));
  await projectRecords(poisoned);
  const call = await stored(callSid);
  expect(call).toMatchObject({ outcome: 'answered' });
  expect(call?.callerName).toBe(hostile.replace('\0', '\ufffd').replace('\ud800', '\ufffd'));
  const found = await listCalls(tenant.scope, { search: 'drop table call' }, { rows: 10 });
  expect(found.calls.map((each) => each.callSid)).toEqual([callSid]);
});

test('records of several tenants in one batch stay with their tenants', async () => {
  const other = await makeTenant('Other');
  const { callSid, records } = answeredCall();
  const theirs = recordsOf(other.scope.tenantId, `${callSid}other`, inboundCall().ends().events);
  await projectRecords([...theirs, ...records]);
  const page = await listCalls(other.scope, {}, { rows: 10 });
  expect(page.calls.map((call) => call.callSid)).toEqual([`${callSid}other`]);
  expect(await findCall(other.scope, callIdOf('twilio', callSid))).toBeNull();
});

test('events without a beginning wait for the one that says who called', async () => {
  const { callSid, records } = answeredCall();
  const [arrived, ...rest] = records;
  await projectRecords(rest);
  expect(await stored(callSid)).toBeNull();
  if (arrived) await projectRecords([arrived]);
  expect(await stored(callSid)).toMatchObject({ outcome: 'answered' });
});

test('a text whose delivery was reported stays delivered when an earlier stage arrives late', async () => {
  const record = (status: string): JournalRecord => ({
    dedupeKey: `SM1:${status}`,
    tenantId: tenant.scope.tenantId,
    carrier: 'twilio',
    source: 'message.status',
    callSid: null,
    receivedAt: 1_795_000_000_000,
    url: '/api/messages/twilio/status',
    params: { MessageSid: 'SM1', MessageStatus: status, From: '+1', To: '+2' },
    answerMs: 1,
    answer: null,
    events: [],
  });
  await projectRecords([record('delivered')]);
  await projectRecords([record('sent'), record('queued')]);
  const rows = await owner.query(`select status, direction from message where message_sid = 'SM1'`);
  expect(rows).toEqual([{ status: 'delivered', direction: 'outbound' }]);
});
