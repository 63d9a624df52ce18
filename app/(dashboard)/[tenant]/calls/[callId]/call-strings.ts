import { REFUSED_INPUT } from '@/lib/core/calls/fold-journey';
export const CALL = {
  title: 'Call',
  back: 'All calls',
  call: 'Call',
  contact: 'Contact',
  addContact: 'Add to contacts',
  recording: 'Recording',
  voicemail: 'Voicemail',
  recordingPending: 'The recording is on its way from the carrier. It is here in a moment.',
  recordingDeleted: 'This recording was deleted when its time was over.',
  recordingFailed: 'This recording could not be fetched.',
  recordingNotAllowed: 'Your role does not allow listening to recordings.',
  transcript: 'Transcript by the carrier',
  journey: 'What happened',
  journeyHint: 'Each step the call went through',
  journeyEmpty: 'The first step is not known yet.',
  ended: 'The call ended',
  texts: 'Texts sent',
  textTo: 'Text to',
  legs: 'Who rang',
  legsEmpty: 'Nobody was rung.',
  rang: 'rang',
  talked: 'talked',
  facts: 'Facts',
  caller: 'Caller',
  called: 'Called',
  forwardedFrom: 'Forwarded from',
  place: 'Number from',
  started: 'Began',
  length: 'Length',
  talk: 'Conversation',
  ring: 'Rang for',
  menu: 'In the menu',
  toPerson: 'Until answered',
  outcome: 'Outcome',
  reason: 'Why missed',
  tags: 'Tags',
  hours: 'Hours then',
  hourWords: { open: 'Open', closed: 'Closed', holiday: 'Holiday' },
  alerts: 'Who was told',
  alertsEmpty: 'Nobody was told about this call.',
  others: 'Other calls of this caller',
  othersEmpty: 'This caller has not called before or since.',
  othersAll: 'See all',
  webhooks: 'Requests of the carrier',
  webhooksHint: 'For developers: what the carrier asked and what we answered',
  params: 'Parameters',
  answer: 'Answer',
  noAnswer: 'Answered without content',
} as const;

/** What left a step, in words, where its input does not say it already. */
const EXIT_WORDS: Readonly<Record<string, string>> = {
  answered: 'answered',
  noAnswer: 'nobody picked up',
  busy: 'busy',
  failed: 'could not be connected',
  open: 'open',
  closed: 'closed',
  holiday: 'holiday',
  noInput: 'nothing was pressed',
  noMatch: 'a key that is not on the menu',
  hungUp: 'the caller hung up',
};

export function stepResultWords(step: { exit: string | null; input: string | null }): string {
  if (step.input?.startsWith(REFUSED_INPUT)) return refusedWords(step.input.slice(REFUSED_INPUT.length));
  if (step.input) return step.input;
  return step.exit === null ? '' : (EXIT_WORDS[step.exit] ?? '');
}

const REFUSED_WORDS: Readonly<Record<string, string>> = {
  loop: 'it would lead back to this call',
  repeat: 'the same caller called too often within a minute',
  caller: 'it is the caller',
  premium: 'premium number',
  country: 'country not allowed in Settings',
  notANumber: 'not a phone number',
  emergencyNotCarried: 'emergency calls are not carried',
};

/** “Not rung: +12125550111 (outbound limit reached)”; the reasons are codes of the outbound gate. */
function refusedWords(note: string): string {
  const words = note.replaceAll(
    /\((\w+)\)/g,
    (_, code: string) => `(${REFUSED_WORDS[code] ?? 'outbound limit reached'})`,
  );
  return `Not rung: ${words}`;
}
