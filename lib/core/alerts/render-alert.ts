import type { CallRecord, MissedReason } from '../calls/call-record';
import { countryOfNumber, formatPhoneNumber } from '../shared/phone-number';
import { formatDuration, formatFullInstant, formatInstant } from '../shared/time';
import type { DeliveryEvent } from './alert';
import { renderMailBody } from './render-mail';

export type AlertTexts = { subject: string; text: string; html: string; sms: string };

/** A text of at most 300 characters is at most two segments of the ordinary alphabet. */
const SMS_CHARACTERS_MAX = 300;
/** Of what was said, an e-mail shows two minutes of ordinary speech. */
const WORDS_CHARACTERS_MAX = 2_000;

/**
 * What an alert says by e-mail and by text. Names and labels are taken as they are: made harmless for HTML, stripped of line breaks and
 * control characters everywhere (a subject with a line break would be a header of its own). `link` opens the call.
 */
export function renderAlert(args: {
  event: DeliveryEvent;
  record: CallRecord;
  businessName: string;
  /** The number's own label; null: its number is shown. */
  numberLabel: string | null;
  timeZone: string;
  link: string;
  now: number;
}): AlertTexts {
  const { event, record, timeZone, link, now } = args;
  const business = oneLine(args.businessName);
  const caller = callerOf(record);
  const called = calledOf(record, args.numberLabel);
  const isVoicemail = event !== 'missed_call';
  const what = WHAT[event];
  const subject = `${what} from ${caller} to ${business}`;
  const full = formatFullInstant(record.startedAt, timeZone);
  const words = isVoicemail ? wordsOf(record) : null;
  const detail = isVoicemail ? messageSentence(record) : reasonSentence(record.missedReason);
  const rows: [string, string][] = [
    ['Caller', caller],
    ['Called', called],
    ['When', `${full} (${timeZone})`],
    [isVoicemail ? 'Message' : 'Why', detail],
    ...(words === null ? [] : ([['They said', `“${words}”`]] satisfies [string, string][])),
  ];
  const action = isVoicemail ? 'Listen to the message' : 'See the call';
  return {
    subject,
    ...renderMailBody(subject, rows, { action, link }),
    sms: renderSms(
      `${what}: ${caller} called ${called} ${formatInstant(record.startedAt, timeZone, now)}.`,
      words === null ? { text: detail, mayBeCut: false } : { text: `"${words}"`, mayBeCut: true },
      link,
    ),
  };
}

const WHAT: Readonly<Record<DeliveryEvent, string>> = {
  missed_call: 'Missed call',
  voicemail: 'Voicemail',
  transcript: 'Transcript of the voicemail',
};

function callerOf(record: CallRecord): string {
  if (record.from === null) return 'Withheld number';
  const name = record.callerName === null ? '' : oneLine(record.callerName);
  const number = formatPhoneNumber(record.from, homeOf(record));
  return name === '' ? number : `${name} ${number}`;
}

function calledOf(record: CallRecord, label: string | null): string {
  const number = formatPhoneNumber(record.to, homeOf(record));
  const plain = label === null ? '' : oneLine(label);
  return plain === '' || plain === number || plain === record.to ? number : `${plain} ${number}`;
}

/** Numbers read as in the country of the number that was called. */
function homeOf(record: CallRecord): string {
  return countryOfNumber(record.to) ?? '';
}

const REASONS: Readonly<Record<MissedReason, string>> = {
  flow_error: 'Something in your call flow is not set up.',
  carrier_failure: 'The phone network failed.',
  closed: 'You were closed.',
  nobody_on_duty: 'Nobody was available.',
  all_busy: 'Everybody was busy.',
  declined: 'The call was declined.',
  rang_no_answer: 'It rang and nobody answered.',
  caller_left_queue: 'The caller hung up while waiting.',
  caller_left_menu: 'The caller hung up in the menu.',
  wrong_key_limit: 'The caller could not choose in the menu.',
};

function reasonSentence(reason: MissedReason | null): string {
  return reason === null ? 'The call was not answered.' : REASONS[reason];
}

function messageSentence(record: CallRecord): string {
  const seconds = record.recordings.find(({ purpose }) => purpose === 'voicemail')?.durationSeconds ?? null;
  return seconds === null ? 'The caller left a message.' : `The caller left a message of ${formatDuration(seconds)}.`;
}

/** What the caller said, as the carrier wrote it down; null: it did not. */
function wordsOf(record: CallRecord): string | null {
  const texts = record.recordings.flatMap(({ purpose, transcript }) =>
    purpose === 'voicemail' && transcript?.status === 'completed' ? (transcript.text ?? []) : [],
  );
  return oneLine(texts.join(' '), WORDS_CHARACTERS_MAX) || null;
}

/** The link is never cut: it is what the text is for. A detail that does not fit is left out, or cut where it may be. */
function renderSms(sentence: string, detail: { text: string; mayBeCut: boolean }, link: string): string {
  const room = SMS_CHARACTERS_MAX - link.length - 1;
  const isWhole = detail.mayBeCut || sentence.length + 1 + detail.text.length <= room;
  const words = isWhole ? `${sentence} ${detail.text}` : sentence;
  if (room < 20) return words.slice(0, SMS_CHARACTERS_MAX);
  const short = words.length <= room ? words : `${words.slice(0, room - 3).trimEnd()}...`;
  return `${short} ${link}`;
}

/** Without line breaks, control and text-direction characters, and as long as `charactersMax`: by default a display is that wide. */
function oneLine(text: string, charactersMax = 80): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, charactersMax);
}
