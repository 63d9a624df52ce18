import { beforeAll, describe, expect, it } from 'vitest';
import type { Flow } from '../core/flow/flow';
import { makeBusiness } from '../testing/make-business';
import { twimlOf } from '../testing/twiml';
import {
  incomingParams,
  journalOf,
  newCallSid,
  type Params,
  putInSnapshot,
  signedRequest,
  tenantDocument,
} from '../testing/voice-webhook';
import { respondToVoiceWebhook } from './respond-to-webhook';

const NUMBER = '+12125550810';

beforeAll(async () => {
  const { people } = makeBusiness();
  const document = tenantDocument({ tenantId: 'tnt_accept', slug: 'accept', numbers: [NUMBER], people });
  const flow: Flow = {
    schema: 1,
    entry: 'ring',
    steps: {
      ring: {
        id: 'ring',
        type: 'dial',
        name: 'Ring',
        config: { people: ['prs_ann'], accept: true },
        exits: { answered: null, noAnswer: 'box' },
      },
      box: { id: 'box', type: 'voicemail', name: 'Voicemail', config: {}, exits: {} },
    },
  };
  await putInSnapshot([{ ...document, flows: { fv_1: flow } }]);
});

async function turn(url: string, params: Params) {
  const name = url.includes('/incoming') ? 'incoming' : 'continue';
  return twimlOf(await (await respondToVoiceWebhook(signedRequest(url, params), 'twilio', name)).text());
}

/** A call whose phone is picked up; `key` is what is pressed at the prompt, null: nothing. Then the dial ends, as `end` reports it. */
async function callThatIsPickedUp(key: string | null, end: Params) {
  const params = incomingParams(newCallSid(), { To: NUMBER });
  const rung = await turn('/api/voice/twilio/incoming', params);
  const leg = { ...params, CallSid: newCallSid(), ParentCallSid: String(params['CallSid']), CallStatus: 'in-progress' };
  const prompt = await turn(rung.find('Number')?.attributes['url'] ?? '', leg);
  const answered = prompt.find('Gather')?.attributes['action'] ?? '';
  if (key !== null) await turn(answered, { ...leg, Digits: key });
  const ended = { ...params, CallStatus: 'in-progress', DialCallStatus: 'completed', DialCallSid: leg.CallSid, ...end };
  const next = await turn(rung.find('Dial')?.attributes['action'] ?? '', ended);
  const reported = journalOf(String(params['CallSid'])).flatMap(({ events }) => events);
  const bridged = reported.find((event) => event.kind === 'dialEnded')?.bridged;
  return { exit: next.find('Record') === undefined ? 'answered' : 'noAnswer', bridged };
}

describe('a phone whose owner must press a key, picked up by a mailbox', () => {
  it('is no answer where the carrier does not report whether they were connected: the caller can leave a message', async () => {
    expect(await callThatIsPickedUp(null, { DialCallDuration: '25' })).toEqual({ exit: 'noAnswer', bridged: false });
  });

  it('is no answer after a wrong key either', async () => {
    expect(await callThatIsPickedUp('5', { DialCallDuration: '9' })).toEqual({ exit: 'noAnswer', bridged: false });
  });

  it('is no answer where the carrier reports it', async () => {
    const end = { DialBridged: 'false', DialCallDuration: '25' };
    expect(await callThatIsPickedUp(null, end)).toEqual({ exit: 'noAnswer', bridged: false });
  });
});

describe('a phone whose owner pressed the key', () => {
  it('talked to the caller, whether the carrier reports it or not, in the turn as in the record', async () => {
    expect(await callThatIsPickedUp('1', { DialCallDuration: '60' })).toEqual({ exit: 'answered', bridged: true });
    const end = { DialBridged: 'true', DialCallDuration: '60' };
    expect(await callThatIsPickedUp('1', end)).toEqual({ exit: 'answered', bridged: true });
  });
});
