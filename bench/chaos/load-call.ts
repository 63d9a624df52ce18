import { randomBytes } from 'node:crypto';
import { type Answer, type CarrierAccess, signedPost } from './signed-post';

/**
 * One call of the load, as the carrier would conduct it: arrives, presses 2, sales rings and nobody answers, the caller hangs
 * up in the voicemail. A webhook whose connection fails is sent again, as the carrier does, with the same idempotency token.
 */
export type LoadCall = {
  callSid: string;
  /** Webhooks that were answered 2xx. */
  answered: number;
  /** Where the answer was not what this caller should hear; null: routed as it should be. */
  misrouted: string | null;
};

export type LoadTarget = CarrierAccess & {
  voiceUrl: string;
  to: string;
  /** A time at which the business is open, by the carrier's clock, when the load began. */
  opensAt: number;
};

const TRIES_MAX = 60;
const RETRY_PAUSE_MS = 250;
const THINK_MS = 400;
const startedAt = Date.now();

export async function makeCall(target: LoadTarget, index: number): Promise<LoadCall> {
  const callSid = `CA${randomBytes(16).toString('hex')}`;
  const call: LoadCall = { callSid, answered: 0, misrouted: null };
  const basics = {
    CallSid: callSid,
    AccountSid: target.accountSid,
    ApiVersion: '2010-04-01',
    Direction: 'inbound',
    From: `+1415555${String(index % 10_000).padStart(4, '0')}`,
    To: target.to,
  };
  const send = async (url: string, status: string, extra: Record<string, string> = {}): Promise<string> => {
    const Timestamp = new Date(target.opensAt + Date.now() - startedAt).toUTCString();
    const answer = await deliver(url, { ...basics, CallStatus: status, Timestamp, ...extra }, target);
    if (answer.status >= 200 && answer.status < 300) call.answered++;
    else call.misrouted ??= `${status}: ${answer.status}`;
    return answer.body;
  };
  const greeted = await send(`${target.voiceUrl}/api/voice/twilio/incoming`, 'ringing');
  const menuUrl = nextUrl(greeted, 'Gather', target);
  if (menuUrl === null) return finish('no menu');
  await think();
  const rung = await send(menuUrl, 'in-progress', { Digits: '2', msg: 'Gather End', FinishedOnKey: '' });
  const dialUrl = nextUrl(rung, 'Dial', target);
  if (dialUrl === null) return finish('sales did not ring');
  await think();
  const mailbox = await send(dialUrl, 'in-progress', { DialCallStatus: 'no-answer', DialBridged: 'false' });
  if (nextUrl(mailbox, 'Record', target) === null) return finish('no voicemail');
  await think();
  return finish(null);

  async function finish(misrouted: string | null): Promise<LoadCall> {
    call.misrouted ??= misrouted;
    const ended = { CallDuration: '2', Duration: '1', SequenceNumber: '3', CallbackSource: 'call-progress-events' };
    await send(`${target.voiceUrl}/api/voice/twilio/status`, 'completed', ended);
    return call;
  }
}

async function deliver(url: string, params: Record<string, string>, access: CarrierAccess): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await signedPost(url, params, access);
    } catch (error) {
      if (attempt === TRIES_MAX) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE_MS));
    }
  }
}

/** The absolute URL in the `action` of the first such verb, without its fragment, which is never sent; null without such a verb. */
function nextUrl(twiml: string, verb: string, { voiceUrl }: LoadTarget): string | null {
  const action = twiml.match(new RegExp(`<${verb}\\b[^>]*\\baction="([^"]+)"`))?.[1];
  if (!action) return null;
  const url = new URL(action.replaceAll('&amp;', '&'), voiceUrl);
  url.hash = '';
  return url.href;
}

function think(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, THINK_MS));
}
