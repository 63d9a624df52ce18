import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PlacedFact } from '../../core/placed-calls/placed-progress';
import type { JournalRecord } from '../../journal/journal-record';
import { type CarrierApi, startCarrierApi } from '../../testing/carrier-api';
import { currentTestDatabase } from '../../testing/database';
import type { TestTenant } from '../../testing/make-tenant';
import { wavOf } from '../../testing/wav';

// The carrier's address is a setting: it stands before the code that reads it is loaded.
const carrier: CarrierApi = await startCarrierApi();
process.env['TWILIO_API_URL'] = carrier.url;
const { newId } = await import('../../config/new-id');
const { listCalls } = await import('../../db/calls');
const { storePerson } = await import('../../db/people');
const { findPlacedCall } = await import('../../db/placed-calls');
const { findPrompt } = await import('../../db/prompts');
const { makeTenant } = await import('../../testing/make-tenant');
const { projectRecords } = await import('../calls/project-records');
const { reconcileCarrierList } = await import('../calls/reconcile-carrier-list');
const { saveInstallationAccount } = await import('../carrier-accounts/save-installation-account');
const { savePrompt } = await import('../prompts/save-prompt');
const { cancelPlacedCall } = await import('./cancel-placed-call');
const { finishPlacedCall } = await import('./finish-placed-call');
const { readPlacedCall } = await import('./read-placed-call');
const { recordPromptByPhone } = await import('./record-prompt-by-phone');

const owner = currentTestDatabase();
const ACCOUNT = 'AC00000000000000000000000000000001';
const PHONE = '+12125550199';
const PAID = '+19005550199';
const NOW = Date.now();
let tenant: TestTenant;
let promptId = '';
let sids = 0;

beforeAll(async () => {});
afterAll(() => carrier.close());

beforeEach(async () => {
  tenant = await makeTenant('placed');
  await saveInstallationAccount({ carrier: 'twilio', accountSid: ACCOUNT, authToken: 'test-auth-token' });
  ({ id: promptId } = await savePrompt(tenant.scope, { name: 'Welcome' }, tenant.actor));
  await addPerson('Sam', PHONE);
  carrier.requests.length = 0;
  carrier.answer = ({ path, method }) => {
    if (method === 'POST' && path.endsWith('/Calls.json')) return { status: 201, json: { sid: `CA${++sids}` } };
    if (method === 'POST') return { status: 200, json: { sid: 'CA' } };
    if (path.endsWith('.wav')) return { status: 200, bytes: wavOf(3) };
    return method === 'DELETE' ? { status: 204 } : { status: 404, json: { code: 20404, message: 'No', status: 404 } };
  };
});

function addPerson(name: string, number: string): Promise<void> {
  const phones = [{ kind: 'number' as const, id: newId('phone'), number, enabled: true, scheduleId: null }];
  const rest = { email: null, available: true, scheduleId: null, doNotDisturbUntil: null, extension: null };
  return storePerson(tenant.scope, { id: newId('person'), name, phones, userId: null, ...rest });
}

const place = (phone = PHONE) =>
  recordPromptByPhone(
    tenant.scope,
    { promptId, language: 'en-US', phone },
    { actor: tenant.actor, country: 'US', now: NOW },
  );

let told = 0;
function record(placedCallId: string, part: Partial<PlacedFact>): JournalRecord {
  const none = { status: null, recordingSid: null, keptSid: null, stage: null };
  return {
    dedupeKey: `placed-test:${++told}`,
    tenantId: tenant.scope.tenantId,
    carrier: 'twilio',
    source: 'voice.placed',
    callSid: null,
    receivedAt: NOW,
    url: '',
    params: {},
    answerMs: 0,
    answer: null,
    events: [],
    placed: { placedCallId, callSid: `CA${sids}`, ...none, ...part },
  };
}

const look = (placedCallId: string) => readPlacedCall(tenant.scope, placedCallId, NOW);
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'placed',
    (error: Error) => error.message,
  );

test('what was spoken and kept becomes the prompt, once; the carrier forgets it; no call of the business comes of it', async () => {
  const { placedCallId } = await place();
  expect((await look(placedCallId)).state).toBe('ringing');
  const facts = [
    record(placedCallId, { status: 'in-progress', stage: { turn: 1, name: 'speaking' } }),
    record(placedCallId, { recordingSid: 'RE1', stage: { turn: 2, name: 'deciding' } }),
    record(placedCallId, { keptSid: 'RE1', stage: { turn: 3, name: 'kept' } }),
  ];
  await projectRecords(facts);
  expect((await look(placedCallId)).state).toBe('saving');
  await finishPlacedCall(tenant.scope, placedCallId, { isLast: false });
  const variants = (await findPrompt(tenant.scope, promptId))?.variants;
  expect(variants?.['en-US']).toMatchObject({ kind: 'audio', seconds: 3 });
  await projectRecords([record(placedCallId, { status: 'completed' }), ...facts]);
  await finishPlacedCall(tenant.scope, placedCallId, { isLast: false });
  expect((await findPrompt(tenant.scope, promptId))?.variants).toEqual(variants);
  expect((await look(placedCallId)).state).toBe('done');
  const deleted = carrier.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
  expect(deleted).toEqual([expect.stringContaining('/Recordings/RE1')]);
  expect((await listCalls(tenant.scope, {}, { rows: 10 })).calls).toEqual([]);
});

test('what cannot become a prompt says why, and leaves the prompt as it was', async () => {
  const { placedCallId } = await place();
  carrier.answer = () => ({ status: 200, bytes: wavOf(0.1) });
  await projectRecords([record(placedCallId, { keptSid: 'RE1', status: 'completed' })]);
  await finishPlacedCall(tenant.scope, placedCallId, { isLast: false });
  expect(await look(placedCallId)).toMatchObject({
    state: 'failed',
    sentence: expect.stringContaining('shorter than half a second'),
  });
  expect((await findPrompt(tenant.scope, promptId))?.variants).toEqual({});
});

test('only phones of the people are called, and none that the gate refuses; nothing is rung then', async () => {
  await addPerson('Paid', PAID);
  expect(await refusalOf(place('+12125550177'))).toContain('Only phones of your people are called');
  expect(await refusalOf(place(PAID))).toBe('Premium numbers are never called.');
  expect(await refusalOf(place('nonsense'))).toContain('not a phone number');
  await addPerson('Loop', tenant.number);
  expect(await refusalOf(place(tenant.number))).toContain('one of your own business numbers');
  await addPerson('Abroad', '+442071838750');
  expect(await refusalOf(place('+442071838750'))).toContain('Calls to this country are not allowed');
  expect(carrier.requests).toEqual([]);
});

test('three such calls at a time are enough', async () => {
  const asked = await Promise.allSettled([place(), place(), place(), place(), place()]);
  const placed = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value.placedCallId] : []));
  expect(placed).toHaveLength(3);
  expect(await refusalOf(place())).toContain('3 such calls are on already');
  await projectRecords([record(placed[0] ?? '', { status: 'no-answer' })]);
  expect(await refusalOf(place())).toBe('placed');
});

test('what the carrier refuses is said, and the call is over', async () => {
  const message = 'The number is not verified.';
  carrier.answer = () => ({ status: 400, json: { code: 21210, message, status: 400 } });
  expect(await refusalOf(place())).toContain(message);
  const rows = await owner.query<{ id: string }>('select id from placed_call where tenant_id = $1', [
    tenant.scope.tenantId,
  ]);
  expect((await look(rows[0]?.id ?? '')).sentence).toContain(message);
});

test('a call is ended by whoever may, of its own business only', async () => {
  const { placedCallId } = await place();
  const other = await makeTenant('others');
  await saveInstallationAccount({ carrier: 'twilio', accountSid: ACCOUNT, authToken: 'test-auth-token' });
  expect(await refusalOf(cancelPlacedCall(other.scope, 'prompt', { placedCallId }, other.actor))).toContain('is gone');
  await cancelPlacedCall(tenant.scope, 'prompt', { placedCallId }, tenant.actor);
  expect(carrier.requests.at(-1)?.form.get('Status')).toBe('completed');
});

test('the carrier’s list ends it when nobody told, and makes no call of the business of it', async () => {
  const { placedCallId } = await place();
  const callSid = (await findPlacedCall(tenant.scope, placedCallId))?.progress.callSid;
  const listed = {
    sid: callSid,
    parent_call_sid: null,
    from: tenant.number,
    to: PHONE,
    direction: 'outbound-api',
    status: 'completed',
    start_time: new Date(NOW).toUTCString(),
    end_time: new Date(NOW).toUTCString(),
    duration: '20',
  };
  carrier.answer = ({ path }) => {
    const page = { next_page_uri: null, page: 0, page_size: 1000 };
    return {
      status: 200,
      json: path.endsWith('/Calls.json') ? { calls: [listed], ...page } : { recordings: [], ...page },
    };
  };
  const appended: JournalRecord[] = [];
  await reconcileCarrierList(async (each) => appended.push(each), NOW + 60_000, pino({ level: 'silent' }));
  await projectRecords(appended);
  expect((await listCalls(tenant.scope, {}, { rows: 10 })).calls).toEqual([]);
  expect(await look(placedCallId)).toMatchObject({
    state: 'failed',
    sentence: expect.stringContaining('The call ended'),
  });
});
