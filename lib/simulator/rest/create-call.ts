import type { DocumentSource } from '../engine/document-source';
import { fromUrl } from '../engine/document-source';
import type { Exchange } from '../engine/exchange';
import { originateCall } from '../engine/originate-call';
import { RECORDING_EVENTS, type RecorderOptions } from '../engine/recorder';
import { STATUS_EVENTS, type StatusSubscription } from '../engine/status-subscription';
import { type HttpReply, jsonReply } from '../http/json-server';
import { dialledNumber } from '../network/dialled-number';
import { callView } from './calls';
import { flagField, methodField, numberField, required, twimlField, urlField } from './form-fields';
import type { RestRequest } from './rest-context';
import { RestError } from './rest-error';
import { CALL_FROM, CALL_TO, refuseTestNumber } from './test-numbers';

const SEND_DIGITS_MAX = 32;
/** The carrier has no code for a parameter that is not executed; this is its code for what a document may not have. */
const IGNORED_CODE = 12200;

function sourceOf(form: URLSearchParams): DocumentSource {
  const url = urlField(form, 'Url', '');
  if ((form.get('ApplicationSid') ?? '') !== '') {
    throw new RestError(400, 21218, 'Invalid ApplicationSid: this account has no applications.');
  }
  if (url !== '') return fromUrl(url, methodField(form, 'Method', 'POST'));
  const twiml = twimlField(form);
  if (twiml === '') throw new RestError(400, 21205, "A 'Url' or a 'Twiml' parameter is required.");
  return { kind: 'inline', twiml };
}

/** One event in each repeated parameter. */
function eventsIn<T extends string>(asked: readonly string[], name: string, known: readonly T[]): ReadonlySet<T> {
  const found = known.filter((event) => asked.includes(event));
  const strange = asked.find((word) => !known.some((event) => event === word));
  if (strange !== undefined) throw new RestError(400, 21626, `Invalid '${name}': ${strange}`);
  return new Set(found.length === 0 ? known.filter((event) => event === 'completed') : found);
}

/** The carrier documents both ways for recordings: repeated parameters, or one with several words. */
function recordingEvents(form: URLSearchParams): string[] {
  return form
    .getAll('RecordingStatusCallbackEvent')
    .flatMap((value) => value.split(/\s+/).filter((word) => word !== ''));
}

function subscriptionOf(form: URLSearchParams): StatusSubscription | null {
  const url = urlField(form, 'StatusCallback', '');
  if (url === '') return null;
  return {
    url,
    method: methodField(form, 'StatusCallbackMethod', 'POST'),
    events: eventsIn(
      form.getAll('StatusCallbackEvent').filter((word) => word !== ''),
      'StatusCallbackEvent',
      STATUS_EVENTS,
    ),
    sent: 0,
  };
}

export function recordingOptionsOf(
  form: URLSearchParams,
  source: RecorderOptions['source'],
  fallbackChannels: 1 | 2,
): RecorderOptions {
  const url = urlField(form, 'RecordingStatusCallback', '');
  const channels = form.get('RecordingChannels');
  const track =
    (['both', 'inbound', 'outbound'] as const).find((value) => value === form.get('RecordingTrack')) ?? 'both';
  return {
    source,
    channels: channels === 'dual' ? 2 : channels === 'mono' ? 1 : fallbackChannels,
    track,
    trimSilence: form.get('Trim') === 'trim-silence',
    callback:
      url === ''
        ? null
        : {
            url,
            method: methodField(form, 'RecordingStatusCallbackMethod', 'POST'),
            events: eventsIn(recordingEvents(form), 'RecordingStatusCallbackEvent', RECORDING_EVENTS),
          },
  };
}

/** Only the account's own numbers may be shown. */
function callerIdOf(exchange: Exchange, number: string): string {
  if (dialledNumber(number, '') === null) {
    throw new RestError(400, 21212, `The source phone number provided, ${number}, is not a valid phone number.`);
  }
  if (exchange.store.numbers.find((row) => row.phoneNumber === number) !== null) return number;
  throw new RestError(400, 21210, `The source phone number provided, ${number}, is not yet verified for your account.`);
}

function sendDigitsOf(form: URLSearchParams): string {
  const digits = form.get('SendDigits') ?? '';
  if (/^[0-9A-D#*wW]{0,32}$/.test(digits)) return digits;
  throw new RestError(400, 13222, `SendDigits must be at most ${SEND_DIGITS_MAX} of 0-9, A-D, #, * and w: ${digits}`);
}

export function createCall({ exchange, form, ignored }: RestRequest): HttpReply {
  const to = dialledNumber(required(form, 'To', 21201), '');
  if (to === null)
    throw new RestError(400, 21211, `The phone number you are attempting to call, ${form.get('To')}, is not valid.`);
  refuseTestNumber(CALL_TO, to);
  const from = required(form, 'From', 21213);
  refuseTestNumber(CALL_FROM, from);
  const callerId = callerIdOf(exchange, form.get('CallerId')?.trim() || from);
  const fallbackUrl = urlField(form, 'FallbackUrl', '');
  const leg = originateCall(exchange, {
    from: callerId,
    to,
    source: sourceOf(form),
    fallback: fallbackUrl === '' ? null : { url: fallbackUrl, method: methodField(form, 'FallbackMethod', 'POST') },
    subscription: subscriptionOf(form),
    timeoutSeconds: numberField(form, 'Timeout', { fallback: 60, min: 5, max: 600 }),
    timeLimitSeconds: numberField(form, 'TimeLimit', { fallback: 14_400, min: 1, max: 86_400 }),
    sendDigits: sendDigitsOf(form),
    recording: flagField(form, 'Record', false) ? recordingOptionsOf(form, 'OutboundAPI', 1) : null,
    answeredBy: form.has('MachineDetection') ? 'human' : null,
  });
  for (const name of ignored) leg.diary.warn(IGNORED_CODE, `"${name}" is accepted and not executed by this carrier`);
  return jsonReply(201, callView(exchange, leg.row));
}
