import { beforeAll, expect, test } from 'vitest';
import { listAuditEvents } from '../../db/audit';
import { findRecording } from '../../db/recordings';
import { insertCall } from '../../testing/insert-calls';
import { insertRecording } from '../../testing/insert-recording';
import { makeTenant, type TestTenant } from '../../testing/make-tenant';
import { wavOf } from '../../testing/wav';
import { openRecording } from './open-recording';
import { setRecordingPolicy } from './set-recording-policy';

const sound = wavOf(2);
let tenant: TestTenant;
let callId: string;

beforeAll(async () => {
  tenant = await makeTenant();
  callId = await insertCall(tenant, 'CA1', Date.parse('2026-11-02T00:00:00Z'));
});

const bytesOf = async (body: ReadableStream<Uint8Array>) => Buffer.from(await new Response(body).arrayBuffer());

test('a recording is given out whole and in parts, byte for byte', async () => {
  const id = await insertRecording(tenant, callId, { carrierSid: 'RE1', sound });
  const { actor, scope } = tenant;
  const whole = await openRecording(scope, id, { range: null, actor, now: Date.now() });
  expect(whole).toMatchObject({
    start: 0,
    end: sound.byteLength - 1,
    size: sound.byteLength,
    contentType: 'audio/wav',
  });
  expect(await bytesOf(whole.body)).toEqual(Buffer.from(sound));
  const part = await openRecording(scope, id, { range: { start: 100, end: 199 }, actor, now: Date.now() });
  expect(await bytesOf(part.body)).toEqual(Buffer.from(sound.subarray(100, 200)));
  const rest = await openRecording(scope, id, { range: { start: 32_000, end: 9e9 }, actor, now: Date.now() });
  expect(await bytesOf(rest.body)).toEqual(Buffer.from(sound.subarray(32_000)));
  const beyond = openRecording(scope, id, { range: { start: 9e9, end: null }, actor, now: Date.now() });
  await expect(beyond).rejects.toMatchObject({ code: 'invalid_input' });
});

test('every play is in the audit log with its call, the ranges of one play as one, and the first sets the heard mark', async () => {
  const id = await insertRecording(tenant, callId, { carrierSid: 'RE2', sound });
  const { actor, scope } = tenant;
  const now = Date.now();
  const listen = async (who: typeof actor, at: number, start = 0, playId: string | null = null) => {
    const opened = await openRecording(scope, id, { range: { start, end: null }, playId, actor: who, now: at });
    await opened.body.cancel();
  };
  expect((await findRecording(scope, id))?.heardAt).toBeNull();
  await listen(actor, now, 500, 'play0001');
  await listen(actor, now + 1000, 0, 'play0001');
  await listen({ userId: null, name: 'Key of the shop' }, now + 2000);
  await listen(actor, now + 9000, 0, 'play0002');
  const lines = await listAuditEvents(scope, 10, id);
  expect(lines.map((line) => [line.action, line.actor.name])).toEqual([
    ['recording.listened', actor.name],
    ['recording.listened', 'Key of the shop'],
    ['recording.listened', actor.name],
  ]);
  expect(lines.map(({ details }) => details)).toEqual([
    { callId, purpose: 'call', play: 'play0002' },
    { callId, purpose: 'call' },
    { callId, purpose: 'call', play: 'play0001' },
  ]);
  expect((await findRecording(scope, id))?.heardAt).toBe(now);
});

test('without a name of the play each request for the beginning is a play, and a later part belongs to it', async () => {
  const id = await insertRecording(tenant, callId, { carrierSid: 'RE8', sound });
  const { scope } = tenant;
  const actor = { userId: null, name: 'Key of the archive' };
  const wait = (ms: number) => Date.now() + ms;
  const plays = async (start: number, at: number) => {
    const opened = await openRecording(scope, id, { range: { start, end: null }, actor, now: at });
    await opened.body.cancel();
    return (await listAuditEvents(scope, 10, id)).length;
  };
  expect(await plays(500, wait(0))).toBe(1);
  expect(await plays(900, wait(1_000))).toBe(1);
  expect(await plays(0, wait(60_000))).toBe(2);
});

test('no sound and a recording of another tenant are the same not-found, and leave no audit line', async () => {
  const { actor } = tenant;
  const stranger = await makeTenant('Stranger');
  const theirs = await insertRecording(tenant, callId, { carrierSid: 'RE3', sound });
  const pending = await insertRecording(tenant, callId, { carrierSid: 'RE4' });
  for (const [scope, id] of [
    [stranger.scope, theirs],
    [tenant.scope, pending],
    [tenant.scope, 'rec_nothing'],
  ] as const) {
    const opened = openRecording(scope, id, { range: null, actor, now: Date.now() });
    await expect(opened).rejects.toMatchObject({ code: 'not_found', message: 'There is no such recording.' });
    expect(await listAuditEvents(scope, 10, id)).toEqual([]);
  }
});

test('a new number of days applies to what is kept already', async () => {
  const id = await insertRecording(tenant, callId, { carrierSid: 'RE5', sound });
  const policy = { recordCalls: true, recordingAnnouncement: null, recordingDays: 7 };
  await setRecordingPolicy(tenant.scope, policy, tenant.actor);
  expect((await findRecording(tenant.scope, id))?.deleteAfter).toBe(Date.parse('2026-11-09T00:00:00Z'));
  const refused = setRecordingPolicy(tenant.scope, { ...policy, recordingDays: 0 }, tenant.actor);
  await expect(refused).rejects.toMatchObject({ code: 'invalid_input', fields: { recordingDays: expect.any(String) } });
});
