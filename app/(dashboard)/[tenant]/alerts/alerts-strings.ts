import { CHANNEL_WORDS } from '@/app/_components/alert-words';

export const ALERTS = {
  title: 'Alerts',
  rules: 'Who is told what',
  rulesHint: 'Each missed call is told once.',
  rulesNone: 'Nobody is told of anything yet.',
  deliveries: 'What was sent',
  deliveriesNone: 'Nothing was sent yet. The first missed call will be told here.',
  flowTexts: 'Texts of your flows that did not arrive',
  flowTextsHint: 'Of the last 30 days',
  flowTextAbout: 'text of a flow',
  off: 'Switched off',
  turnOn: 'Switch on',
  turnOff: 'Switch off',
  turnedOn: 'Switched on.',
  turnedOff: 'Switched off. Nobody is told by this rule any more.',
  gone: 'This rule does not exist any more. Reload the page.',
  nobody: 'nobody',
  addRule: 'Add an alert',
  newRule: 'A new alert',
  change: 'Change',
  changeRule: 'Change this alert',
  when: 'When',
  who: 'Tell',
  how: 'By',
  howHint: 'Texts go to a person’s first phone, e-mails to their address.',
  peopleMissing: 'Choose at least one person.',
  channelsMissing: 'Choose text, e-mail or both.',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved. It counts from the next call on.',
  errorTitle: 'The alert was not saved.',
  close: 'Close',
  from: 'from',
  goneRecipient: 'somebody who is gone',
  about: { missed_call: 'missed call', voicemail: 'voicemail', transcript: 'transcript of the voicemail' },
} as const;

const WHEN = { missed_call: 'When a call is missed', voicemail: 'When a caller leaves a voicemail' } as const;

export const EVENT_OPTIONS = [
  { value: 'missed_call', label: 'a call is missed' },
  { value: 'voicemail', label: 'a caller leaves a voicemail' },
] as const;

function listWords(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A rule as a sentence: 'When a call is missed, tell Olivia and Ben by text and e-mail.' */
export function ruleSentence(event: keyof typeof WHEN, people: readonly string[], channels: readonly string[]): string {
  const who = people.length === 0 ? ALERTS.nobody : listWords(people, 'and');
  const how = listWords(
    channels.map((channel) => (CHANNEL_WORDS[channel] ?? channel).toLowerCase()),
    'and',
  );
  return `${WHEN[event]}, tell ${who} by ${how}.`;
}

/** The page's answer: whether alerts work. */
export function alertsAnswer(activeRules: number, deliveries: readonly { status: string }[]): string {
  if (activeRules === 0) return 'Nobody is told when a call is missed.';
  const failed = deliveries.filter(({ status }) => status === 'failed').length;
  if (deliveries.length === 0) return 'Alerts are on; nothing had to be sent yet.';
  if (failed === 0) return 'Alerts are on, and all the latest ones went out.';
  return `Alerts are on; ${failed} of the last ${deliveries.length} could not be delivered.`;
}
