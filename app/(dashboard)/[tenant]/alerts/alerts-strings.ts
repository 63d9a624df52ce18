import { CHANNEL_WORDS } from '@/app/_components/alert-words';

export const ALERTS = {
  title: 'Alerts',
  rules: 'Alert rules',
  rulesHint: 'One alert for each missed call or voicemail.',
  rulesNone: 'No alerts yet.',
  deliveries: 'Alerts sent',
  deliveriesNone: 'No alerts sent yet.',
  flowTexts: 'Texts of your flows that did not arrive',
  flowTextsHint: 'Of the last 30 days',
  flowTextAbout: 'text of a flow',
  off: 'Switched off',
  turnOn: 'Switch on',
  turnOff: 'Switch off',
  turnedOn: 'Switched on.',
  turnedOff: 'Switched off. This rule sends no more alerts.',
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
  if (activeRules === 0) return 'No one is alerted when a call is missed.';
  const all = deliveries.length;
  const failed = deliveries.filter(({ status }) => status === 'failed').length;
  const queued = deliveries.filter(({ status }) => status === 'queued').length;
  if (all === 0) return 'Alerts are on; nothing had to be sent yet.';
  if (failed === 0 && queued > 0) return 'Alerts are on; the latest are on their way.';
  if (failed === 0) return 'Alerts are on, and none of the latest failed.';
  if (failed === all) return `Alerts are on, but ${all === 1 ? 'the latest one' : `all of the last ${all}`} failed.`;
  return `Alerts are on; ${failed} of the last ${all} could not be delivered.`;
}
