import { respondToVoiceWebhook } from '../http/respond-to-webhook';
import { twimlOf } from './twiml';
import { incomingParams, newCallSid, type Params, signedRequest } from './voice-webhook';

/**
 * A telephone network around this process' webhooks: a number dialled is a leg, and where the number is one of ours (or forwards to one), that
 * leg arrives as a new call. Nobody ever picks up, so everything rings at once, as in a loop.
 */
export type NetworkRules = {
  ours: ReadonlySet<string>;
  /** A phone → the number to which it forwards every call. */
  forwards?: Readonly<Record<string, string>>;
  /** Whether an arriving call names who forwarded it. */
  namesForwarder: boolean;
  /** What a forwarding phone shows: who called it, or itself. */
  forwarderShows?: 'caller' | 'itself';
};

export type NetworkTrace = { arrived: string[]; dialled: string[]; names: string[] };

const LEGS_MAX = 40;

/** Calls `to` as `from`, follows every leg, and tells what was dialled until nothing more is, or LEGS_MAX legs. */
export async function callThrough(rules: NetworkRules, from: string, to: string): Promise<NetworkTrace> {
  const trace: NetworkTrace = { arrived: [], dialled: [], names: [] };
  const waiting: Params[] = [{ From: from, To: to }];
  for (let call = waiting.shift(); call !== undefined && trace.dialled.length < LEGS_MAX; call = waiting.shift()) {
    trace.arrived.push(String(call['To']));
    const params = incomingParams(newCallSid(), call);
    const twiml = await answerOf(params);
    trace.names.push(...twiml.names);
    const callerId = twiml.find('Dial')?.attributes['callerId'] ?? '';
    for (const { text } of twiml.elements.filter(({ name }) => name === 'Number')) {
      trace.dialled.push(text);
      const next = arrivalOf(rules, { target: text, callerId, via: String(call['To']) });
      if (next !== null) waiting.push(next);
    }
  }
  return trace;
}

/** The first turn, and every further one while the call comes back at once. */
async function answerOf(params: Params) {
  const incoming = signedRequest('/api/voice/twilio/incoming', params);
  let twiml = twimlOf(await (await respondToVoiceWebhook(incoming, 'twilio', 'incoming')).text());
  for (let next = redirectOf(twiml); next !== null; next = redirectOf(twiml)) {
    const request = signedRequest(next, { ...params, CallStatus: 'in-progress' });
    twiml = twimlOf(await (await respondToVoiceWebhook(request, 'twilio', 'continue')).text());
  }
  return twiml;
}

function redirectOf(twiml: ReturnType<typeof twimlOf>): string | null {
  return twiml.find('Record') === undefined ? (twiml.find('Redirect')?.text ?? null) : null;
}

function arrivalOf(
  { ours, forwards = {}, namesForwarder, forwarderShows = 'caller' }: NetworkRules,
  leg: { target: string; callerId: string; via: string },
): Params | null {
  const { target, callerId, via } = leg;
  if (ours.has(target)) return { From: callerId, To: target, ...(namesForwarder ? { ForwardedFrom: via } : {}) };
  const forwardedTo = forwards[target];
  if (forwardedTo === undefined) return null;
  const shown = forwarderShows === 'caller' ? callerId : target;
  return { From: shown, To: forwardedTo, ...(namesForwarder ? { ForwardedFrom: target } : {}) };
}
