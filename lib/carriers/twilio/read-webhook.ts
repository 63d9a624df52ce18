import { CALL_STATUSES, type CallStatus } from '../../core/calls/call-event';
import type { CallerInput } from '../../core/flow/caller-input';
import { parsePhoneNumber } from '../../core/shared/phone-number';
import type {
  CallWebhook,
  DialEndWebhook,
  RecordingWebhook,
  TranscriptWebhook,
  WebhookParams,
  WebhookReader,
} from '../webhook-facts';

/** What the carrier's form parameters mean. Their values come from strangers (a caller's name, what was said): all are bounded here. */
export const twilioWebhookReader: WebhookReader = {
  accountSid: (params) => sid(params, 'AccountSid'),
  happenedAt: (params) => instant(params, 'Timestamp'),
  call: readCall,
  status: (params) => ({
    sequence: wholeNumber(params, 'SequenceNumber'),
    durationSeconds: wholeNumber(params, 'CallDuration'),
    sipResponseCode: wholeNumber(params, 'SipResponseCode'),
  }),
  input: readInput,
  dialEnd: readDialEnd,
  recording: readRecording,
  transcript: readTranscript,
  text: (params) => {
    const messageSid = sid(params, 'MessageSid') ?? sid(params, 'SmsSid');
    if (messageSid === null) return null;
    const status = text(params, 'MessageStatus') ?? text(params, 'SmsStatus') ?? 'unknown';
    return { messageSid, from: text(params, 'From') ?? '', to: text(params, 'To') ?? '', status };
  },
  failure: (params) => ({ code: text(params, 'ErrorCode'), url: text(params, 'ErrorUrl', URL_CHARACTERS_MAX) }),
};

const TEXT_CHARACTERS_MAX = 200;
const URL_CHARACTERS_MAX = 4_096;
const SPEECH_CHARACTERS_MAX = 2_000;
/** Two minutes of somebody who speaks very fast. */
const TRANSCRIPT_CHARACTERS_MAX = 5_000;
const DIGITS_MAX = 100;

/** The carrier's words for them are ours. */
const STATUSES: ReadonlyMap<string, CallStatus> = new Map(CALL_STATUSES.map((status) => [status, status]));
const FINAL: ReadonlySet<CallStatus | null> = new Set([
  'completed',
  'busy',
  'no-answer',
  'failed',
  'canceled',
] as const);

function readCall(params: WebhookParams): CallWebhook | null {
  const callSid = sid(params, 'CallSid');
  if (callSid === null) return null;
  return {
    callSid,
    parentCallSid: sid(params, 'ParentCallSid'),
    from: caller(params, 'From'),
    to: text(params, 'To') ?? '',
    direction: text(params, 'Direction') === 'inbound' ? 'inbound' : 'outbound',
    status: readStatus(params),
    callerName: text(params, 'CallerName'),
    callerCity: text(params, 'FromCity'),
    callerCountry: text(params, 'FromCountry'),
    forwardedFrom: caller(params, 'ForwardedFrom'),
    stirVerstat: text(params, 'StirVerstat'),
  };
}

function readStatus(params: WebhookParams): CallStatus | null {
  return STATUSES.get(text(params, 'CallStatus') ?? '') ?? null;
}

/** Withheld callers come as a word, or as a number that spells one on a telephone's keys. */
const WITHHELD_NUMBERS: ReadonlySet<string> = new Set([
  '+266696687',
  '+7378742833',
  '+2562533',
  '+8656696',
  '+86282452253',
]);
/** Some carriers and trunks leave the plus sign out, or write a number as in its own country; both are numbers and not withheld. */
function withPlus(value: string | null, country: string | null): string | null {
  if (value === null || !/^\d{7,15}$/.test(value)) return value;
  return WITHHELD_NUMBERS.has(`+${value}`)
    ? null
    : (parsePhoneNumber(value, country ?? '') ?? parsePhoneNumber(`+${value}`, ''));
}

const ADDRESS = /^(\+[1-9]\d{4,14}|(client|sips?|whatsapp):.+)$/;

function caller(params: WebhookParams, name: string): string | null {
  const value = withPlus(text(params, name), text(params, 'FromCountry'));
  return value !== null && ADDRESS.test(value) && !WITHHELD_NUMBERS.has(value) ? value : null;
}

function readInput(params: WebhookParams): CallerInput {
  const hungUp = FINAL.has(readStatus(params));
  const dialEnd = readDialEnd(params);
  if (dialEnd !== null) {
    return {
      kind: 'dialEnded',
      status: dialEnd.status === 'no-answer' ? 'noAnswer' : dialEnd.status,
      bridged: dialEnd.bridged ?? dialEnd.status === 'completed',
      talkSeconds: dialEnd.durationSeconds ?? 0,
      hungUp,
    };
  }
  const digits = text(params, 'Digits', DIGITS_MAX);
  if (params['RecordingUrl'] !== undefined || params['RecordingDuration'] !== undefined) {
    const seconds = wholeNumber(params, 'RecordingDuration') ?? 0;
    return { kind: 'recorded', seconds, hungUp: hungUp || digits === 'hangup' };
  }
  const speech = text(params, 'SpeechResult', SPEECH_CHARACTERS_MAX);
  if (speech !== null) return { kind: 'speech', text: speech, confidence: share(params, 'Confidence') };
  if (digits !== null && /^[0-9*#]+$/.test(digits)) return { kind: 'keys', digits };
  return params['Digits'] === undefined && params['SpeechResult'] === undefined
    ? { kind: 'nothing' }
    : { kind: 'silence' };
}

const DIAL_STATUSES: Readonly<Record<string, DialEndWebhook['status']>> = {
  completed: 'completed',
  answered: 'completed',
  busy: 'busy',
  'no-answer': 'no-answer',
  failed: 'failed',
  canceled: 'canceled',
};

function readDialEnd(params: WebhookParams): DialEndWebhook | null {
  const status = text(params, 'DialCallStatus');
  if (status === null) return null;
  const bridged = text(params, 'DialBridged');
  return {
    // An unknown way to end reached nobody as far as we know.
    status: DIAL_STATUSES[status] ?? 'failed',
    legSid: sid(params, 'DialCallSid'),
    bridged: bridged === null ? null : bridged === 'true',
    durationSeconds: wholeNumber(params, 'DialCallDuration'),
  };
}

function readRecording(params: WebhookParams): RecordingWebhook | null {
  const recordingSid = sid(params, 'RecordingSid');
  if (recordingSid === null) return null;
  const status = text(params, 'RecordingStatus');
  return {
    recordingSid,
    status: status === 'completed' || status === 'absent' || status === 'failed' ? status : 'in-progress',
    durationSeconds: wholeNumber(params, 'RecordingDuration'),
    channels: wholeNumber(params, 'RecordingChannels'),
    startedAt: instant(params, 'RecordingStartTime'),
  };
}

/** Words that are none are a failure: there is nothing to show. */
function readTranscript(params: WebhookParams): TranscriptWebhook | null {
  const transcriptSid = sid(params, 'TranscriptionSid');
  const recordingSid = sid(params, 'RecordingSid');
  if (transcriptSid === null || recordingSid === null) return null;
  const isCompleted = text(params, 'TranscriptionStatus') === 'completed';
  const words = isCompleted ? text(params, 'TranscriptionText', TRANSCRIPT_CHARACTERS_MAX) : null;
  return { transcriptSid, recordingSid, status: words === null ? 'failed' : 'completed', text: words };
}

/** The first value without control characters; null when there is none or it is empty. */
function text(params: WebhookParams, name: string, charactersMax: number = TEXT_CHARACTERS_MAX): string | null {
  const given = Object.hasOwn(params, name) ? params[name] : undefined;
  const first = typeof given === 'string' ? given : given?.[0];
  if (first === undefined || first === '') return null;
  if (PLAIN.test(first) && first.length <= charactersMax) return first;
  const clean = (CONTROL.test(first) ? first.replace(CONTROLS, ' ') : first)
    .slice(0, charactersMax)
    .replace(HALF_CHARACTER, '')
    .trim();
  return clean === '' ? null : clean;
}

/** What nearly all values are made of: printable ASCII, no space at either end. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;
/** What is left when a text is cut inside a character of two units. */
const HALF_CHARACTER = /\p{Cs}$/u;
const CONTROL = /\p{Cc}/u;
const CONTROLS = /\p{Cc}+/gu;

/** Ids become keys: letters, digits and a few signs, as every compatible carrier has them. */
function sid(params: WebhookParams, name: string): string | null {
  const value = text(params, name);
  return value !== null && /^[\w:.@-]{1,100}$/.test(value) ? value : null;
}

function wholeNumber(params: WebhookParams, name: string): number | null {
  const value = text(params, name);
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : null;
}

function share(params: WebhookParams, name: string): number | null {
  const value = Number(text(params, name) ?? Number.NaN);
  return value >= 0 && value <= 1 ? value : null;
}

/** RFC 2822, UTC: `Fri, 20 Aug 2010 01:13:42 +0000`. */
function instant(params: WebhookParams, name: string): number | null {
  const value = text(params, name);
  const millis = value === null ? Number.NaN : Date.parse(value);
  return Number.isNaN(millis) ? null : millis;
}
