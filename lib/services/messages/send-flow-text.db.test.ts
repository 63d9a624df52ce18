import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CallEvent } from '../../core/calls/call-event';
import type { FlowAction } from '../../core/flow/flow-action';
import { callIdOf } from '../../db/call-id';
import { inboundCall } from '../../testing/call-events';
import { type CarrierApi, startCarrierApi } from '../../testing/carrier-api';
import { currentTestDatabase } from '../../testing/database';
import { recordsOf } from '../../testing/journal-records';
import type { TestTenant } from '../../testing/make-tenant';
import { textStatusRecord } from '../../testing/text-status-record';

// The carrier's address is a setting: it stands before the code that reads it is loaded.
const carrier: CarrierApi = await startCarrierApi();
process.env['TWILIO_API_URL'] = carrier.url;
const { makeTenant } = await import('../../testing/make-tenant');
const { listCallbacks } = await import('../../db/callbacks');
const { findCall } = await import('../../db/calls');
const { findFlowText, listFailedFlowTexts, listFlowTexts } = await import('../../db/flow-texts');
const { listMessages } = await import('../../db/messages');
const { saveInstallationAccount } = await import('../carrier-accounts/save-installation-account');
const { projectRecords } = await import('../calls/project-records');
const { sendFlowText } = await import('./send-flow-text');

const owner = currentTestDatabase();
const GUEST = '+12025550188';
let tenant: TestTenant;
let calls = 0;

beforeAll(async () => {
  tenant = await makeTenant('Acme');
  const accountSid = 'AC00000000000000000000000000000001';
  await saveInstallationAccount({ carrier: 'twilio', accountSid, authToken: 'test-auth-token' });
});

afterAll(() => carrier.close());

beforeEach(async () => {
  await owner.query('truncate graphile_worker._private_jobs');
  carrier.requests.length = 0;
  let sids = 0;
  carrier.answer = ({ path, method }) => {
    if (method === 'GET') return { status: 200, json: { messages: [] } };
    return path.endsWith('/Messages.json')
      ? { status: 201, json: { sid: `SM${calls}x${++sids}`, status: 'queued' } }
      : { status: 404, json: { code: 20404, message: 'Not found', status: 404 } };
  };
});

/** A call whose flow asks for these things; told in as many records as it has events. */
function callWith(actions: readonly FlowAction[]) {
  const callSid = `CA${++calls}`;
  const story = inboundCall({ numberId: tenant.numberId, to: tenant.number, from: GUEST }).enters('text').ends().events;
  const asked = actions.map((action, index): CallEvent => {
    const key = `CA1:action:1:${index}:${action.type}`;
    return { key, callSid: 'CA1', at: story[0]?.at ?? 0, kind: 'action', visit: 1, action };
  });
  return {
    callId: callIdOf('twilio', callSid),
    records: recordsOf(tenant.scope.tenantId, callSid, [...story, ...asked]),
  };
}

async function queuedTexts(): Promise<string[]> {
  const rows = await owner.query<{ payload: { textId: string } }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'send-flow-text' order by j.id`,
    [],
  );
  return rows.map(({ payload }) => payload.textId);
}

const send = (textId: string, tries = { isFirst: true, isLast: false }) => sendFlowText(tenant.scope, textId, tries);

test('what a flow asks for is done once, however often it is told', async () => {
  const { callId, records } = callWith([
    { type: 'sendText', to: GUEST, body: 'We call you back.' },
    { type: 'requestCallback', number: GUEST, note: 'After five', departmentId: null },
    { type: 'tagCall', tag: 'urgent' },
    { type: 'setField', name: 'order', value: '17' },
    { type: 'tagCall', tag: 'urgent' },
    { type: 'setField', name: 'order', value: '18' },
  ]);
  await projectRecords(records);
  await projectRecords([...records].reverse());
  const texts = await queuedTexts();
  expect(texts).toHaveLength(1);
  for (const textId of [...texts, ...texts]) await send(textId);
  await projectRecords(records);
  expect(await queuedTexts()).toHaveLength(1);

  expect(carrier.requests.map(({ form }) => [form.get('From'), form.get('To'), form.get('Body')])).toEqual([
    [tenant.number, GUEST, 'We call you back.'],
  ]);
  expect(await listMessages(tenant.scope, 10)).toMatchObject([
    { direction: 'outbound', to: GUEST, from: tenant.number },
  ]);
  const { callbacks } = await listCallbacks(tenant.scope, 10);
  expect(callbacks.filter((each) => each.callId === callId)).toMatchObject([{ number: GUEST, note: 'After five' }]);
  expect(await findCall(tenant.scope, callId)).toMatchObject({ tags: ['urgent'], fields: { order: '18' } });
});

test('a text that the carrier took before we died is not sent again', async () => {
  const { records } = callWith([{ type: 'sendText', to: GUEST, body: 'Only once.' }]);
  await projectRecords(records);
  const [textId = ''] = await queuedTexts();
  carrier.answer = () => ({ status: 500, json: {} });
  await expect(send(textId)).rejects.toThrow();
  expect(await findFlowText(tenant.scope, textId)).toMatchObject({ status: 'queued', problem: expect.any(String) });
  const taken = { sid: 'SMtaken', body: 'Only once.', from: tenant.number, to: GUEST, direction: 'outbound-api' };
  carrier.requests.length = 0;
  carrier.answer = () => ({ status: 200, json: { messages: [taken] } });
  await send(textId, { isFirst: false, isLast: true });
  expect(carrier.requests.map((request) => request.method)).toEqual(['GET']);
  expect(await findFlowText(tenant.scope, textId)).toMatchObject({ status: 'sent' });
});

test.each([
  ['+19005550123', 'refused:premium'],
  ['+447700900123', 'refused:country'],
])('a text to %s is refused for good', async (to, problem) => {
  const { records } = callWith([{ type: 'sendText', to, body: 'Hello' }]);
  await projectRecords(records);
  const [textId = ''] = await queuedTexts();
  await send(textId);
  expect(carrier.requests).toEqual([]);
  expect(await findFlowText(tenant.scope, textId)).toMatchObject({ status: 'failed', problem });
});

test('a caller who walks in circles gets ten texts at most', async () => {
  const { records } = callWith(
    Array.from({ length: 12 }, () => ({ type: 'sendText', to: GUEST, body: 'Again' }) as const),
  );
  await projectRecords(records);
  const texts = await queuedTexts();
  expect(texts).toHaveLength(12);
  for (const textId of texts) await send(textId);
  expect(carrier.requests).toHaveLength(10);
});

test('what became of a text is told with the step that asked for it, also when the carrier’s word comes first', async () => {
  const { callId, records } = callWith([
    { type: 'sendText', to: GUEST, body: 'Arrives.' },
    { type: 'sendText', to: GUEST, body: 'Does not.' },
  ]);
  const since = Date.now() - 1_000;
  await projectRecords(records);
  const [first = '', second = ''] = await queuedTexts();
  const report = (messageSid: string, status: string) =>
    projectRecords([textStatusRecord(tenant.scope.tenantId, messageSid, status)]);
  await report(`SM${calls}x1`, 'delivered');
  await send(first);
  await send(second);
  await report(`SM${calls}x2`, 'undelivered');
  await report(`SM${calls}x2`, 'sent');
  const told = new Map((await listFlowTexts(tenant.scope, callId)).map((text) => [text.id, text]));
  expect(told.get(first)).toMatchObject({ visit: 1, status: 'delivered', problem: null });
  const problem = 'The carrier could not deliver the text (error 30003).';
  expect(told.get(second)).toMatchObject({ visit: 1, status: 'failed', problem });
  const failed = await listFailedFlowTexts(tenant.scope, since, 50);
  expect(failed.filter((text) => text.callId === callId).map(({ id }) => id)).toEqual([second]);
});
