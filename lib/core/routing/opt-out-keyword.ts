/**
 * Words by which a person stops the texts of one number, or allows them again: those that the carrier acts on by default, and French Canada's
 * ARRET. A word counts alone, in any case; anything beside it makes it a message.
 */
const STOP_WORDS = new Set('STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT ARRET ARRÊT'.split(' '));
const START_WORDS = new Set('START UNSTOP YES'.split(' '));

export type OptOutChange = 'stop' | 'start';

/** What an incoming text changes; `carrierSays` is the carrier's own reading of it (OptOutType) where it has one. */
export function optOutChangeOf(body: string, carrierSays: string | null): OptOutChange | null {
  if (carrierSays === 'STOP') return 'stop';
  if (carrierSays === 'START') return 'start';
  const word = body
    .trim()
    .replace(/[.!"'“”]+$/u, '')
    .replace(/^["'“”]+/u, '')
    .toUpperCase();
  if (STOP_WORDS.has(word)) return 'stop';
  return START_WORDS.has(word) ? 'start' : null;
}
