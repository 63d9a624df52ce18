import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CallEvent } from '../../core/calls/call-event';
import { callIdOf } from '../../db/call-id';
import { inboundCall } from '../../testing/call-events';
import { type CarrierApi, startCarrierApi } from '../../testing/carrier-api';
import { currentTestDatabase } from '../../testing/database';
import { recordsOf } from '../../testing/journal-records';
import { type MailServer, startMailServer } from '../../testing/mail-server';
import type { TestTenant } from '../../testing/make-tenant';
import { textStatusRecord } from '../../testing/text-status-record';

// The addresses of carrier and mail server are settings: they stand before the code that reads them is loaded.
const carrier: CarrierApi = await startCarrierApi();
const mail: MailServer = await startMailServer();
process.env['TWILIO_API_URL'] = carrier.url;
process.env['SMTP_URL'] = mail.url;
const { makeTenant } = await import('../../testing/make-tenant');
const { listDeliveries } = await import('../../db/alerts');
const { findCall } = await import('../../db/calls');
const { listMessages } = await import('../../db/messages');
const { saveInstallationAccount } = await import('../carrier-accounts/save-installation-account');
const { projectRecords } = await import('../calls/project-records');
const { savePerson } = await import('../people/save-person');
const { alertCall } = await import('./alert-call');
const { saveAlertRule } = await import('./save-alert-rule');
const { sendAlert } = await import('./send-alert');

const owner = currentTestDatabase();
let tenant: TestTenant;
let calls = 0;

beforeAll(async () => {
  tenant = await makeTenant('Acme');
  await saveInstallationAccount({
    carrier: 'twilio',
    accountSid: 'AC00000000000000000000000000000001',
    authToken: 'test-auth-token',
  });
  const people = [
    { name: 'Ada', email: 'ada@example.com', phones: [{ number: '+12025550171' }] },
    { name: 'Bob', email: null, phones: [{ number: '+12025550172', enabled: false }, { number: '+12025550173' }] },
  ];
  const personIds: string[] = [];
  for (const person of people) personIds.push((await savePerson(tenant.scope, person, tenant.actor)).id);
  for (const event of ['missed_call', 'voicemail'] as const) {
    await saveAlertRule(tenant.scope, { event, channels: ['sms', 'email'], personIds }, tenant.actor);
  }
});

afterAll(async () => {
  await Promise.all([carrier.close(), mail.close()]);
});

beforeEach(async () => {
  await owner.query('truncate graphile_worker._private_jobs');
  carrier.requests.length = 0;
  mail.mails.length = 0;
  mail.refuse = false;
  let sids = 0;
  carrier.answer = ({ path }) =>
    path.endsWith('/Messages.json')
      ? { status: 201, json: { sid: `SM${calls}x${++sids}`, status: 'queued' } }
      : { status: 404, json: { code: 20404, message: 'Not found', status: 404 } };
});

function missedCall(): CallEvent[] {
  return inboundCall({ numberId: tenant.numberId, from: '+12025550188' })
    .enters('dial')
    .rings('LEG')
    .wait(20)
    .legEnds('LEG', 'no-answer')
    .dialEnds('no-answer')
    .leaves('noAnswer')
    .ends().events;
}

function project(events: readonly CallEvent[], callSid: string): Promise<void> {
  return projectRecords(recordsOf(tenant.scope.tenantId, callSid, events));
}

const newCall = () => `CA${++calls}`;
const idOf = (callSid: string) => callIdOf('twilio', callSid);
const deliveriesOf = (callSid: string) => listDeliveries(tenant.scope, 20, idOf(callSid));

async function queued(name: string): Promise<{ callId?: string; deliveryId?: string; waits?: number }[]> {
  const rows = await owner.query<{ payload: { callId?: string; deliveryId?: string; waits?: number } }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1 order by j.id`,
    [name],
  );
  return rows.map((row) => row.payload);
}

/** When the jobs are due. */
async function queuedAt(name: string): Promise<number[]> {
  const rows = await owner.query<{ run_at: Date }>(
    `select j.run_at from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1 order by j.id`,
    [name],
  );
  return rows.map((row) => row.run_at.getTime());
}

async function sendAll(callSid: string, isLast = false): Promise<void> {
  for (const { id } of await deliveriesOf(callSid))
    await sendAlert(tenant.scope, id, { isFirst: true, isLast, now: Date.now() });
}

describe('a missed call', () => {
  test('is told once to each chosen person by each channel to which they have an address', async () => {
    const callSid = newCall();
    await project(missedCall(), callSid);
    expect(await queued('alert-call')).toMatchObject([{ callId: idOf(callSid) }]);
    await alertCall(tenant.scope, idOf(callSid), 0);
    await alertCall(tenant.scope, idOf(callSid), 0);
    await project(missedCall(), callSid);
    await Promise.all([alertCall(tenant.scope, idOf(callSid), 0), alertCall(tenant.scope, idOf(callSid), 0)]);
    expect(await queued('send-alert')).toHaveLength(3);
    await sendAll(callSid);
    await sendAll(callSid);

    const texts = carrier.requests.map(({ form }) => [form.get('To'), form.get('From')]);
    expect(texts.sort()).toEqual([
      ['+12025550171', '+12025550199'],
      ['+12025550173', '+12025550199'],
    ]);
    expect(mail.mails).toHaveLength(1);
    expect(await deliveriesOf(callSid)).toMatchObject(Array(3).fill({ status: 'sent', event: 'missed_call' }));
  });

  test('is not texted a second time when the first try died after the carrier had taken the text', async () => {
    const callSid = newCall();
    await project(missedCall(), callSid);
    await alertCall(tenant.scope, idOf(callSid), 0);
    const taken = { sid: 'SMtaken', to: '+12025550171', from: '+12025550199', body: `see /calls/${idOf(callSid)}` };
    carrier.answer = ({ method, query }) => {
      const messages = query.get('To') === taken.to ? [taken] : [];
      return method === 'GET'
        ? { status: 200, json: { messages, page: 0, page_size: 50, next_page_uri: null } }
        : { status: 201, json: { sid: 'SMother', status: 'queued' } };
    };
    for (const { id } of await deliveriesOf(callSid))
      await sendAlert(tenant.scope, id, { isFirst: false, isLast: false, now: Date.now() });
    const sent = carrier.requests.filter(({ method }) => method === 'POST').map(({ form }) => form.get('To'));
    expect(sent).toEqual(['+12025550173']);
    const sids = (await deliveriesOf(callSid)).flatMap(({ channel, messageSid }) =>
      channel === 'sms' ? [messageSid] : [],
    );
    expect(sids.sort()).toEqual(['SMother', 'SMtaken']);
  });

  test('says who called, which number, when in the business’s zone, and links to the call', async () => {
    const callSid = newCall();
    await project(missedCall(), callSid);
    await alertCall(tenant.scope, idOf(callSid), 0);
    await sendAll(callSid);
    const link = `http://127.0.0.1:3000/${tenant.slug}/calls/${idOf(callSid)}`;
    const body = carrier.requests[0]?.form.get('Body') ?? '';
    expect(body).toContain('(202) 555-0188');
    expect(body).toContain(link);
    expect(carrier.requests[0]?.form.get('StatusCallback')).toBe('http://127.0.0.1:3001/api/messages/twilio/status');
    const text = mail.mails[0]?.text ?? '';
    for (const part of ['(202) 555-0188', '(202) 555-0199', '04:00', 'America/New_York', link])
      expect(text).toContain(part);
    expect(mail.mails[0]?.html).toContain(`href="${link}"`);
  });

  test('that an answer turned up for before anybody was told is told to nobody', async () => {
    const callSid = newCall();
    await project(missedCall(), callSid);
    await alertCall(tenant.scope, idOf(callSid), 0);
    const answered = inboundCall().enters('dial').rings('LEG2').picksUp('LEG2').wait(30).dialEnds('completed', 'LEG2');
    await project(answered.events.slice(2), callSid);
    await sendAll(callSid);
    expect(carrier.requests).toEqual([]);
    expect(await deliveriesOf(callSid)).toMatchObject(Array(3).fill({ status: 'dropped' }));
  });
});

test('an answered call queues no alert', async () => {
  const story = inboundCall().enters('dial').rings('L').picksUp('L').wait(30).legEnds('L', 'completed');
  await project(story.dialEnds('completed', 'L').ends().events, newCall());
  expect(await queued('alert-call')).toEqual([]);
});

test('a caller who reached the voicemail is told of when the message is there, as a voicemail', async () => {
  const callSid = newCall();
  const reached = inboundCall({ from: '+12025550188' }).enters('voicemail').marks('voicemailReached').wait(9).ends();
  await project(reached.events, callSid);
  await alertCall(tenant.scope, idOf(callSid), 0);
  expect(await deliveriesOf(callSid)).toEqual([]);
  expect((await queued('alert-call')).map((job) => job.waits)).toEqual([1]);
  await project(reached.records('voicemail', 7).events, callSid);
  await alertCall(tenant.scope, idOf(callSid), 1);
  expect(await deliveriesOf(callSid)).toMatchObject(Array(3).fill({ event: 'voicemail', status: 'queued' }));
});

describe('a voicemail with a transcript', () => {
  const heard = () => inboundCall({ from: '+12025550188' }).enters('voicemail').marks('voicemailReached').wait(9);
  const said = 'They said: “Please call me about the hedge.”';

  test('is alerted before the transcript comes, which follows once in an e-mail of its own', async () => {
    const callSid = newCall();
    const story = heard().records('voicemail', 7, 'completed', true).ends();
    await project(story.events, callSid);
    expect((await queuedAt('alert-call'))[0]).toBeLessThan(Date.now() + 1_500);
    await alertCall(tenant.scope, idOf(callSid), 0);
    expect(await deliveriesOf(callSid)).toHaveLength(3);
    await sendAll(callSid);
    expect(mail.mails.map(({ text }) => text?.includes(said))).toEqual([false]);
    await project(story.transcribes('Please call me about the hedge.').events, callSid);
    expect(await queued('alert-call')).toHaveLength(1);
    await alertCall(tenant.scope, idOf(callSid), 0);
    await alertCall(tenant.scope, idOf(callSid), 0);
    await sendAll(callSid);
    await sendAll(callSid);
    expect(mail.mails.map(({ text }) => text?.includes(said))).toEqual([false, true]);
    expect(mail.mails[1]?.subject).toContain('Transcript of the voicemail from (202) 555-0188');
    expect(carrier.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
    expect((await findCall(tenant.scope, idOf(callSid)))?.recordings).toMatchObject([
      { transcript: { status: 'completed', text: 'Please call me about the hedge.' } },
    ]);
  });

  test('that came before the alert was sent is in the alert, and in no second e-mail', async () => {
    const callSid = newCall();
    const story = heard().records('voicemail', 7, 'completed', true).ends();
    await project(story.events, callSid);
    await alertCall(tenant.scope, idOf(callSid), 0);
    await project(story.transcribes('Please call me about the hedge.').events, callSid);
    await alertCall(tenant.scope, idOf(callSid), 0);
    const [alert, transcript] = (await deliveriesOf(callSid))
      .filter(({ channel }) => channel === 'email')
      .sort((one) => (one.event === 'voicemail' ? -1 : 1));
    const tries = { isFirst: true, isLast: false, now: Date.now() };
    await expect(sendAlert(tenant.scope, transcript?.id ?? '', tries)).rejects.toThrow('The alert comes first');
    await sendAlert(tenant.scope, alert?.id ?? '', tries);
    await sendAlert(tenant.scope, transcript?.id ?? '', tries);
    expect(mail.mails.map(({ text }) => text?.includes(said))).toEqual([true]);
    const last = (await deliveriesOf(callSid)).find(({ event }) => event === 'transcript');
    expect(last).toMatchObject({ status: 'dropped' });
  });

  test('that the carrier could not make sends nothing more', async () => {
    const callSid = newCall();
    const story = heard().records('voicemail', 7, 'completed', true).ends();
    await project(story.events, callSid);
    await alertCall(tenant.scope, idOf(callSid), 0);
    await sendAll(callSid);
    await project(story.transcribes(null).events, callSid);
    await alertCall(tenant.scope, idOf(callSid), 0);
    expect(await deliveriesOf(callSid)).toHaveLength(3);
  });
});

describe('what cannot be sent', () => {
  test('is tried again, then shown as failed with the reason, and keeps back no other', async () => {
    const callSid = newCall();
    await project(missedCall(), callSid);
    await alertCall(tenant.scope, idOf(callSid), 0);
    mail.refuse = true;
    const byMail = (await deliveriesOf(callSid)).find((delivery) => delivery.channel === 'email')?.id ?? '';
    const now = Date.now();
    await expect(sendAlert(tenant.scope, byMail, { isFirst: true, isLast: false, now })).rejects.toThrow(
      'mailbox is full',
    );
    const find = async () => (await deliveriesOf(callSid)).find((delivery) => delivery.id === byMail);
    expect(await find()).toMatchObject({
      status: 'queued',
      attempts: 1,
      problem: expect.stringContaining('mailbox is full'),
    });
    await sendAlert(tenant.scope, byMail, { isFirst: false, isLast: true, now });
    expect(await find()).toMatchObject({ status: 'failed', attempts: 2 });
    mail.refuse = false;
    await sendAlert(tenant.scope, byMail, { isFirst: false, isLast: true, now });
    expect(mail.mails).toEqual([]);
    await sendAll(callSid);
    expect(carrier.requests).toHaveLength(2);
  });

  test.each([
    ['+881612345678', 'refused:premium'],
    ['+447700900123', 'refused:country'],
  ])(
    'because its text would go to %s is refused once and for all, and never reaches the carrier',
    async (number, problem) => {
      const person = { name: 'Far', email: null, phones: [{ number }] };
      const far = await savePerson(tenant.scope, person, tenant.actor);
      const rule = await saveAlertRule(
        tenant.scope,
        { event: 'missed_call', channels: ['sms'], personIds: [far.id] },
        tenant.actor,
      );
      const callSid = newCall();
      await project(missedCall(), callSid);
      await alertCall(tenant.scope, idOf(callSid), 0);
      await sendAll(callSid);
      await saveAlertRule(tenant.scope, { ...rule, channels: ['sms'], enabled: false, personIds: [] }, tenant.actor);
      const refused = (await deliveriesOf(callSid)).find(({ personId }) => personId === far.id);
      expect(refused).toMatchObject({ status: 'failed', problem });
      expect(carrier.requests.filter(({ form }) => form.get('To') === number)).toEqual([]);
    },
  );

  test('because the carrier refuses the text says so in the carrier’s words', async () => {
    const callSid = newCall();
    carrier.answer = () => ({
      status: 400,
      json: { code: 21612, message: 'The number is not reachable by text', status: 400 },
    });
    await project(missedCall(), callSid);
    await alertCall(tenant.scope, idOf(callSid), 0);
    await sendAll(callSid, true);
    const texts = (await deliveriesOf(callSid)).filter((delivery) => delivery.channel === 'sms');
    expect(texts).toMatchObject(Array(2).fill({ status: 'failed', problem: expect.stringContaining('not reachable') }));
  });
});

test('what the carrier reports of a text is kept, also when it reports before we know the text was taken', async () => {
  const callSid = newCall();
  const report = (messageSid: string, status: string) =>
    projectRecords([textStatusRecord(tenant.scope.tenantId, messageSid, status)]);
  await project(missedCall(), callSid);
  await alertCall(tenant.scope, idOf(callSid), 0);
  await report(`SM${calls}x1`, 'delivered');
  await sendAll(callSid);
  await report(`SM${calls}x2`, 'undelivered');
  await report(`SM${calls}x2`, 'sent');
  const texts = (await deliveriesOf(callSid)).filter((delivery) => delivery.channel === 'sms');
  expect(texts.map(({ status, problem }) => [status, problem]).sort()).toEqual([
    ['delivered', null],
    ['failed', 'The carrier could not deliver the text (error 30003).'],
  ]);
  const stored = (await listMessages(tenant.scope, 20)).filter(({ messageSid }) =>
    messageSid.startsWith(`SM${calls}x`),
  );
  expect(stored.map((message) => message.status).sort()).toEqual(['delivered', 'undelivered']);
  for (const message of stored) expect(message.body).toContain('Missed call');
});
