import { beforeAll, describe, expect, test } from 'vitest';
import type { Flow } from '../core/flow/flow';
import { callThrough } from '../testing/number-network';
import { twimlOf } from '../testing/twiml';
import {
  incomingParams,
  journalOf,
  newCallSid,
  putInSnapshot,
  signedRequest,
  tenantDocument,
} from '../testing/voice-webhook';
import { respondToVoiceWebhook } from './respond-to-webhook';

const MOBILE = '+12125550777';
const HOPS_MAX = 3;
const LEGS_MAX = 3;

let callers = 0;
const newCaller = () => `+1646555${String(++callers).padStart(4, '0')}`;
const numberOf = (size: number, shown: string, place: number) =>
  `+1332555${size}${shown === 'caller' ? 1 : 2}${String(place).padStart(2, '0')}`;

function transferFlow(number: string, shownNumber: 'caller' | 'business'): Flow {
  const exits = { answered: null, noAnswer: 'mailbox', busy: 'mailbox', failed: 'mailbox' };
  const mailbox = { id: 'mailbox', type: 'voicemail', name: 'Voicemail', config: {}, exits: { done: null } };
  const transfer = { id: 'transfer', type: 'transfer', name: 'Transfer', config: { number, shownNumber }, exits };
  return { schema: 1, entry: 'transfer', steps: { transfer, mailbox } };
}

async function putBusiness(tenantId: string, number: string, flow: Flow): Promise<void> {
  const document = tenantDocument({
    tenantId,
    slug: tenantId,
    numbers: [number],
    recording: { enabled: false, announcement: null },
  });
  await putInSnapshot([{ ...document, flows: { fv_1: flow } }]);
}

const CIRCLES = [2, 3, 4, 5].flatMap((size) => (['caller', 'business'] as const).map((shown) => ({ size, shown })));

beforeAll(async () => {
  for (const { size, shown } of CIRCLES) {
    for (let place = 0; place < size; place++) {
      const next = numberOf(size, shown, (place + 1) % size);
      await putBusiness(`tnt_circle${size}${shown}${place}`, numberOf(size, shown, place), transferFlow(next, shown));
    }
  }
  await putBusiness('tnt_ext0', '+13325550020', transferFlow('+13325550021;ext=7', 'caller'));
  await putBusiness('tnt_ext1', '+13325550021', transferFlow('+13325550020;ext=8', 'caller'));
  await putBusiness('tnt_mobile', '+13325550001', transferFlow(MOBILE, 'caller'));
  await putBusiness('tnt_answering', '+13325550012', transferFlow('+12125550333', 'caller'));
  await putBusiness('tnt_shop', '+13325550011', transferFlow('+13325550012', 'caller'));
  await putBusiness('tnt_head', '+13325550010', transferFlow('+13325550011', 'caller'));
});

describe.each([true, false])('with ForwardedFrom: %s,', (namesForwarder) => {
  test.each(CIRCLES)(
    'a circle of $size businesses that show the $shown’s number ends within 3 hops and 3 legs',
    async ({ size, shown }) => {
      const ours = new Set(Array.from({ length: size }, (_, place) => numberOf(size, shown, place)));
      const { arrived, dialled, names } = await callThrough(
        { ours, namesForwarder },
        newCaller(),
        numberOf(size, shown, 0),
      );
      expect(arrived.length).toBeLessThanOrEqual(HOPS_MAX);
      expect(dialled.length).toBeLessThanOrEqual(LEGS_MAX);
      // Who is at the end of it may leave a message.
      expect(names).toContain('Record');
    },
  );

  test.each(['caller', 'itself'] as const)(
    'a mobile that forwards back and shows %s ends it within 3 hops and 3 legs',
    async (forwarderShows) => {
      const rules = {
        ours: new Set(['+13325550001']),
        forwards: { [MOBILE]: '+13325550001' },
        namesForwarder,
        forwarderShows,
      };
      const { arrived, dialled, names } = await callThrough(rules, newCaller(), '+13325550001');
      expect(arrived.length).toBeLessThanOrEqual(HOPS_MAX);
      expect(dialled.length).toBeLessThanOrEqual(LEGS_MAX);
      expect(names).toContain('Record');
    },
  );

  test('an extension does not hide that the call came by the number already', async () => {
    const ours = new Set(['+13325550020', '+13325550021']);
    const { dialled } = await callThrough({ ours, namesForwarder }, newCaller(), '+13325550020');
    expect(dialled).toEqual(['+13325550021']);
  });

  test('a call may go through three businesses to a phone', async () => {
    const ours = new Set(['+13325550010', '+13325550011', '+13325550012']);
    const { dialled } = await callThrough({ ours, namesForwarder }, newCaller(), '+13325550010');
    expect(dialled).toEqual(['+13325550011', '+13325550012', '+12125550333']);
  });
});

test('a caller who hangs up and calls again four times in a minute is put through each time', async () => {
  const caller = newCaller();
  for (let times = 0; times < 5; times++) {
    const params = incomingParams(newCallSid(), { From: caller, To: '+13325550001' });
    const incoming = signedRequest('/api/voice/twilio/incoming', params);
    const twiml = twimlOf(await (await respondToVoiceWebhook(incoming, 'twilio', 'incoming')).text());
    expect(twiml.find('Number')?.text).toBe(MOBILE);
    const ended = signedRequest('/api/voice/twilio/status', { ...params, CallStatus: 'completed', CallDuration: '4' });
    await respondToVoiceWebhook(ended, 'twilio', 'status');
  }
});

test('the journey says which phone was not rung, and why, as a code', async () => {
  const caller = newCaller();
  const rules = { ours: new Set(['+13325550001']), forwards: { [MOBILE]: '+13325550001' }, namesForwarder: false };
  await callThrough(rules, caller, '+13325550001');
  const callSid = newCallSid();
  const params = incomingParams(callSid, { From: caller, To: '+13325550001' });
  await respondToVoiceWebhook(signedRequest('/api/voice/twilio/incoming', params), 'twilio', 'incoming');
  expect(journalOf(callSid).flatMap((record) => record.events)).toContainEqual(
    expect.objectContaining({ kind: 'marked', mark: 'outboundRefused', note: `${MOBILE} (loop)` }),
  );
});

test.each(['sip:office@example.com', 'client:maya', null])(
  'a caller from %s is shown to phones as the business number',
  async (from) => {
    const params = incomingParams(newCallSid(), { To: '+13325550001', From: from ?? 'anonymous' });
    const incoming = signedRequest('/api/voice/twilio/incoming', params);
    const twiml = twimlOf(await (await respondToVoiceWebhook(incoming, 'twilio', 'incoming')).text());
    expect(twiml.find('Dial')?.attributes['callerId']).toBe('+13325550001');
  },
);
