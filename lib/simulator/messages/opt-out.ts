const STOP = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT']);
const START = new Set(['START', 'YES', 'UNSTOP']);
const HELP = new Set(['HELP', 'INFO']);

const STOPPED =
  'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.';
const STARTED =
  'You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.';
const HELPED = 'Reply STOP to unsubscribe. Msg&Data Rates May Apply.';

/** Names an opt-out: a person's number refuses texts from one of the account's numbers. */
export function optOutKey(ours: string, theirs: string): string {
  return `${ours}:${theirs}`;
}

/**
 * The carrier's answer to a text that is one of its keywords and nothing else, in either case; null for any other text. STOP that is repeated and
 * START without an opt-out are not answered.
 */
export function keywordAnswer(body: string, optedOut: boolean): { optedOut: boolean; text: string } | null {
  const word = body.trim().toUpperCase();
  if (STOP.has(word)) return optedOut ? null : { optedOut: true, text: STOPPED };
  if (START.has(word)) return optedOut ? { optedOut: false, text: STARTED } : null;
  return HELP.has(word) ? { optedOut, text: HELPED } : null;
}
