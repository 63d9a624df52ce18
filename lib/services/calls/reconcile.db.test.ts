import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { RECONCILE_SILENT_SECONDS } from '../../config/limits';
import type { JournalRecord } from '../../journal/journal-record';
import { inboundCall } from '../../testing/call-events';
import { type CarrierApi, startCarrierApi } from '../../testing/carrier-api';
import { currentTestDatabase } from '../../testing/database';
import { recordsOf } from '../../testing/journal-records';
import type { TestTenant } from '../../testing/make-tenant';

// The carrier's address is a setting: it stands before the code that reads it is loaded.
const carrier: CarrierApi = await startCarrierApi();
process.env['TWILIO_API_URL'] = carrier.url;
const { callIdOf } = await import('../../db/call-id');
const { findCall, listCalls } = await import('../../db/calls');
const { makeTenant } = await import('../../testing/make-tenant');
const { saveInstallationAccount } = await import('../carrier-accounts/save-installation-account');
const { projectRecords } = await import('./project-records');
const { reconcileCarrierList } = await import('./reconcile-carrier-list');
const { reconcileSilentCalls } = await import('./reconcile-silent-calls');

const owner = currentTestDatabase();
const log = pino({ level: 'silent' });
const ACCOUNT = 'AC00000000000000000000000000000001';
let tenant: TestTenant;
let journal: JournalRecord[] = [];
const append = async (record: JournalRecord) => journal.push(record);

beforeAll(async () => {
  tenant = await makeTenant();
  await saveInstallationAccount({ carrier: 'twilio', accountSid: ACCOUNT, authToken: 'test-auth-token' });
});

afterAll(() => carrier.close());

beforeEach(() => {
  journal = [];
  carrier.requests.length = 0;
});

const STARTED = Date.parse('2026-11-23T09:00:00Z');
const find = (callSid: string) => findCall(tenant.scope, callIdOf('twilio', callSid));
const sidOf = (name: string) => `CA${name.padStart(32, '0')}`;

function listed(name: string, facts: Record<string, unknown> = {}) {
  return {
    sid: sidOf(name),
    account_sid: ACCOUNT,
    parent_call_sid: null,
    from: '+12025550188',
    to: tenant.number,
    direction: 'inbound',
    status: 'completed',
    start_time: 'Mon, 23 Nov 2026 09:00:00 +0000',
    end_time: 'Mon, 23 Nov 2026 09:01:00 +0000',
    duration: '60',
    ...facts,
  };
}

/** The carrier lists these calls and recordings, and knows each call by its sid. */
function carrierLists(calls: ReturnType<typeof listed>[], recordings: object[] = []): void {
  carrier.answer = ({ path }) => {
    if (path.endsWith('/Calls.json'))
      return { status: 200, json: { calls, next_page_uri: null, page: 0, page_size: 1000 } };
    if (path.endsWith('/Recordings.json')) {
      return { status: 200, json: { recordings, next_page_uri: null, page: 0, page_size: 1000 } };
    }
    const call = calls.find(({ sid }) => path.endsWith(`/Calls/${sid}.json`));
    return call
      ? { status: 200, json: call }
      : { status: 404, json: { code: 20404, message: 'Not found', status: 404 } };
  };
}

test('a call whose end was never told gets it from the carrier', async () => {
  const callSid = sidOf('silent');
  const story = inboundCall({ from: '+12025550188', numberId: tenant.numberId });
  await projectRecords(recordsOf(tenant.scope.tenantId, callSid, story.events));
  expect((await find(callSid))?.endedAt).toBeNull();
  carrierLists([listed('silent')]);
  await reconcileSilentCalls(append, Date.now(), log);
  expect(journal).toEqual([]);
  await reconcileSilentCalls(append, Date.now() + (RECONCILE_SILENT_SECONDS + 5) * 1000, log);
  expect(journal).toMatchObject([{ source: 'rest.call', callSid }]);
  await projectRecords(journal);
  expect(await find(callSid)).toMatchObject({ status: 'completed', durationSeconds: 60, endedAt: STARTED + 60_000 });
});

test('a call that the carrier knows nothing of ends when it was last heard of, and is not asked for again', async () => {
  const callSid = sidOf('forgotten');
  const story = inboundCall({ from: '+12025550188', numberId: tenant.numberId });
  await projectRecords(recordsOf(tenant.scope.tenantId, callSid, story.events));
  carrierLists([]);
  const later = Date.now() + (RECONCILE_SILENT_SECONDS + 5) * 1000;
  await reconcileSilentCalls(append, later, log);
  expect(journal).toMatchObject([{ source: 'rest.call', callSid }]);
  await projectRecords(journal);
  const call = await find(callSid);
  expect(call).toMatchObject({ status: 'completed', from: '+12025550188' });
  expect(call?.endedAt).toBeGreaterThanOrEqual(call?.startedAt ?? Number.NaN);
  expect(call?.endedAt).toBeLessThan(later);
  carrier.requests.length = 0;
  await reconcileSilentCalls(append, later, log);
  expect(carrier.requests).toEqual([]);
});

test('a call of which no webhook ever came is made from the carrier’s list, with its legs and recordings, once', async () => {
  const callSid = sidOf('unheard');
  const leg = listed('leg', {
    parent_call_sid: callSid,
    direction: 'outbound-dial',
    from: tenant.number,
    to: '+12025550150',
    duration: '40',
  });
  const foreign = listed('foreign', { to: '+12025559999' });
  const recording = {
    sid: `RE${'1'.padStart(32, '0')}`,
    account_sid: ACCOUNT,
    call_sid: callSid,
    status: 'completed',
    duration: '40',
    channels: 2,
    source: 'DialVerb',
    start_time: 'Mon, 23 Nov 2026 09:00:10 +0000',
  };
  carrierLists([listed('unheard'), leg, foreign], [recording]);
  const now = STARTED + 600_000;
  expect(await reconcileCarrierList(append, now, log)).toEqual({ listed: 2, repaired: 3 });
  await projectRecords(journal);
  expect(await find(callSid)).toMatchObject({
    from: '+12025550188',
    numberId: tenant.numberId,
    status: 'completed',
    startedAt: STARTED,
    legs: [{ legSid: sidOf('leg'), status: 'completed', to: '+12025550150' }],
    recordings: [{ carrierSid: recording.sid, purpose: 'call', durationSeconds: 40 }],
  });
  expect(await reconcileCarrierList(append, now + 60_000, log)).toEqual({ listed: 2, repaired: 0 });
  const all = await listCalls(tenant.scope, {}, { rows: 200 });
  expect(all.calls.map((call) => call.callSid)).not.toContain(foreign.sid);
});

test('the next comparison begins two hours before the last one', async () => {
  carrierLists([]);
  const now = STARTED + 10 * 3_600_000;
  await reconcileCarrierList(append, now, log);
  carrier.requests.length = 0;
  await reconcileCarrierList(append, now + 60_000, log);
  const asked = carrier.requests.find(({ path }) => path.endsWith('/Calls.json'));
  const since = [...(asked?.query ?? [])].find(([name]) => name === 'StartTime>');
  expect(Date.parse(since?.[1] ?? '')).toBe(now - 2 * 3_600_000);
});

test('a carrier that is out of reach is asked again from where the last comparison stopped', async () => {
  carrierLists([]);
  const now = STARTED + 20 * 3_600_000;
  await reconcileCarrierList(append, now, log);
  carrier.answer = () => ({ status: 500, json: { code: 20500, message: 'Try later', status: 500 } });
  expect(await reconcileCarrierList(append, now + 3_600_000, log)).toEqual({ listed: 0, repaired: 0 });
  const [account] = await owner.query('select reconciled_through from carrier_account where account_sid = $1', [
    ACCOUNT,
  ]);
  expect(account).toEqual({ reconciled_through: new Date(now) });
});
