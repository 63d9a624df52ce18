import { type Chance, pick, secondsBetween } from './chance';

/** What a caller of a simulated day is like; drawn before the call, it knows nothing of the flow. */
export type Character = {
  kind: 'chooser' | 'wrongKeys' | 'silent' | 'menuQuitter' | 'impatient' | 'shortAbandon';
  withheld: boolean;
  talkSeconds: number;
  /** Hangs up so long after the first ring; null: waits. */
  ringPatienceSeconds: number | null;
  /** Hangs up so long after the start of the call whatever happens before somebody answers; null: waits. */
  leavesAfterSeconds: number | null;
  atTheBeep: 'speaks' | 'hangsUp';
  messageSeconds: number;
};

const KINDS = [
  [50, 'chooser'],
  [8, 'wrongKeys'],
  [12, 'silent'],
  [9, 'menuQuitter'],
  [13, 'impatient'],
  [8, 'shortAbandon'],
] as const;

/** Most talks of a simulated day are short, so that a day's recordings fit on a laptop. */
const TALK_SECONDS_SPREAD = 40;

export function drawCharacter(chance: Chance): Character {
  const kind = pick<Character['kind']>(chance, KINDS, 'chooser');
  const leaves = kind === 'shortAbandon' ? secondsBetween(chance, 1, 5) : secondsBetween(chance, 6, 14);
  return {
    kind,
    withheld: chance() < 0.05,
    talkSeconds: Math.round(5 + TALK_SECONDS_SPREAD * chance() ** 2),
    ringPatienceSeconds: kind === 'impatient' ? secondsBetween(chance, 2, 15) : null,
    leavesAfterSeconds: kind === 'shortAbandon' || kind === 'menuQuitter' ? leaves : null,
    atTheBeep: chance() < 0.65 ? 'speaks' : 'hangsUp',
    messageSeconds: secondsBetween(chance, 3, 12),
  };
}
