import { beforeAll, expect, test } from 'vitest';
import type { Flow } from '../core/flow/flow';
import type { Trial } from '../core/placed-calls/trial';
import { readBatch } from '../journal/journal';
import { placedUrl } from '../services/placed-calls/placed-url';
import { twimlOf } from '../testing/twiml';
import { validateTwiml } from '../testing/validate-twiml';
import {
  incomingParams,
  newCallSid,
  type Params,
  putInSnapshot,
  signedRequest,
  tenantDocument,
  VOICE_ACCOUNT,
  VOICE_TOKEN,
} from '../testing/voice-webhook';
import { respondToVoiceWebhook, type VoiceWebhookName } from './respond-to-webhook';

const TENANT = 'tnt_placed';
const TRIAL = 'plc_trial';
const NUMBER = '+12125550710';
const PHONE = '+12125550199';

const text = (words: string) => ({ kind: 'text', text: words });
const FLOW: Flow = {
  schema: 1,
  entry: 'hello',
  steps: {
    hello: {
      id: 'hello',
      type: 'message',
      name: 'Hello',
      config: { prompt: text('Hello, {{caller.number}}.') },
      exits: { next: 'menu' },
    },
    menu: {
      id: 'menu',
      type: 'menu',
      name: 'Choice',
      config: { prompt: text('Press 1.'), options: [{ key: '1', label: 'Ring', words: [] }] },
      exits: { '1': 'ring', wrongKey: null, silence: null },
    },
    ring: {
      id: 'ring',
      type: 'dial',
      name: 'Ring',
      config: { numbers: ['+12125550105'] },
      exits: { answered: null, noAnswer: 'mail' },
    },
    mail: {
      id: 'mail',
      type: 'voicemail',
      name: 'Mail',
      config: { greeting: text('Leave word.'), transcribe: true },
      exits: { done: null },
    },
  },
};
const trial: Trial = {
  flow: FLOW,
  from: '+12125550142',
  to: NUMBER,
  numberId: 'num_main',
  at: Date.parse('2026-12-24T22:40:00Z'),
  answers: { pickUp: [], busy: [] },
};

beforeAll(async () => {
  const document = tenantDocument({ tenantId: TENANT, slug: 'placed', numbers: [NUMBER] });
  await putInSnapshot([{ ...document, trials: { [TRIAL]: trial } }]);
});

const begin = (placedCallId: string, tries = 0) =>
  placedUrl('twilio', { kind: 'trial', tenantId: TENANT, placedCallId, tries });

async function ask(url: string, name: VoiceWebhookName, callSid: string, more: Params = {}) {
  const params = incomingParams(callSid, {
    From: NUMBER,
    To: PHONE,
    Direction: 'outbound-api',
    CallStatus: 'in-progress',
    ...more,
  });
  const response = await respondToVoiceWebhook(signedRequest(url, params), 'twilio', name);
  const body = await response.text();
  if (body === '') return { status: response.status, ...twimlOf('<Response/>') };
  expect(validateTwiml(body)).toEqual([]);
  return { status: response.status, ...twimlOf(body) };
}

/** What the journal holds of a call, as it will be projected. */
function toldOf(callSid: string) {
  return readBatch(100_000)
    .map(({ record }) => record)
    .filter(({ params }) => params['CallSid'] === callSid);
}

test('a draft is played on the voice path, step by step, and nobody is rung', async () => {
  const callSid = newCallSid();
  const greeted = await ask(begin(TRIAL), 'placed', callSid);
  expect(greeted.text).toContain('Hello, ');
  expect(greeted.text).toContain('Press 1.');
  const action = greeted.find('Gather')?.attributes['action'] ?? '';
  expect(action).toContain(`at=${TRIAL}.menu.2`);
  const rung = await ask(action, 'continue', callSid, { Digits: '1' });
  expect(rung.names).not.toContain('Dial');
  expect(rung.text).toContain('would ring for 20 seconds. Nobody picks up.');
  expect(rung.text).toContain('Leave word.');
  expect(rung.find('Record')?.attributes['transcribe']).toBeUndefined();
  const records = toldOf(callSid);
  expect(records.map((record) => [record.callSid, record.placed?.placedCallId])).toEqual([
    [null, TRIAL],
    [null, TRIAL],
  ]);
  const entered = records.flatMap(({ events }) => events).filter(({ kind }) => kind === 'stepEntered');
  expect(entered.map((event) => 'stepId' in event && event.stepId)).toEqual(['hello', 'menu', 'ring', 'mail']);
  // The flow lives at the chosen time, not at ours.
  expect(entered[0]?.at).toBe(trial.at);
});

test('what is recorded in a trial is known as the trial’s, so that the carrier can be told to forget it', async () => {
  const callSid = newCallSid();
  const greeted = await ask(begin(TRIAL), 'placed', callSid);
  const rung = await ask(greeted.find('Gather')?.attributes['action'] ?? '', 'continue', callSid, { Digits: '1' });
  const callback = rung.find('Record')?.attributes['recordingStatusCallback'] ?? '';
  const told = { RecordingSid: 'RE1', RecordingStatus: 'completed', RecordingDuration: '4' };
  const params = incomingParams(callSid, { ...told, CallStatus: 'in-progress' });
  const response = await respondToVoiceWebhook(signedRequest(callback, params), 'twilio', 'recording');
  expect(response.status).toBe(204);
  const records = toldOf(callSid);
  expect(records.at(-1)).toMatchObject({ callSid: null, events: [], placed: { recordingSid: 'RE1' } });
});

test('a draft that is not on this machine yet is waited for, and not for ever', async () => {
  const callSid = newCallSid();
  const waiting = await ask(begin('plc_unknown'), 'placed', callSid);
  expect(waiting.names).toEqual(['Response', 'Gather']);
  expect(waiting.find('Gather')?.attributes['action']).toContain('at=plc_unknown.1');
  const given = await ask(begin('plc_unknown', 5), 'placed', callSid);
  expect(given.text).toContain('can no longer be tried');
});

test('somebody who records a prompt hears themselves before 1 keeps it', async () => {
  const callSid = newCallSid();
  const talk = { waitsFor: 'pickUp' as const, turn: 0, misses: 0, recordingSid: null };
  const url = placedUrl('twilio', { kind: 'prompt', tenantId: TENANT, placedCallId: 'plc_prompt', talk });
  const begun = await ask(url, 'placed', callSid);
  expect(begun.text).toContain('Say your announcement after the tone');
  const recorded = { RecordingSid: 'RE1', RecordingUrl: 'https://carrier.example/RE1', RecordingDuration: '4' };
  const played = await ask(begun.find('Record')?.attributes['action'] ?? '', 'placed', callSid, recorded);
  expect(played.find('Play')?.text).toMatch(/\/api\/audio\//);
  expect(played.text).not.toContain('RE1');
  const kept = await ask(played.find('Gather')?.attributes['action'] ?? '', 'placed', callSid, { Digits: '1' });
  expect(kept.names).toContain('Hangup');
  expect(toldOf(callSid).map(({ placed }) => [placed?.stage?.name, placed?.keptSid])).toEqual([
    ['speaking', null],
    ['deciding', null],
    ['kept', 'RE1'],
  ]);
});

test('an account of another business has no word in it', async () => {
  const accounts = [
    { accountSid: VOICE_ACCOUNT, tenantId: null, authToken: VOICE_TOKEN },
    { accountSid: 'AC2', tenantId: 'tnt_other', authToken: 'token-2' },
  ];
  await putInSnapshot([], accounts);
  const statusUrl = placedUrl('twilio', { kind: 'status', tenantId: TENANT, placedCallId: TRIAL });
  for (const [url, name] of [
    [begin(TRIAL), 'placed'],
    [statusUrl, 'placed-status'],
  ] as const) {
    const params = incomingParams(newCallSid(), { AccountSid: 'AC2' });
    const request = signedRequest(url, params, { token: 'token-2' });
    expect((await respondToVoiceWebhook(request, 'twilio', name)).status).toBe(403);
  }
});

test('a URL that somebody changed is nobody’s call', async () => {
  const url = begin(TRIAL).replace(TRIAL, 'plc_other');
  const answered = await ask(url, 'placed', newCallSid());
  expect(answered.names).toContain('Hangup');
  expect(answered.text).not.toContain('Hello, ');
});
