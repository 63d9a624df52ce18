/**
 * Answers given a moment ago, by the identity of their webhook: a carrier that did not get our answer asks again, and must get the same
 * bytes, also where the clock or the snapshot has moved on meanwhile. Kept by one process; another one answers from the URL alone.
 */
export type Answer = { status: number; contentType: string | null; body: string };

export type RecentAnswers = {
  find(identity: string, now: number): Answer | null;
  remember(identity: string, answer: Answer, now: number): void;
};

type Known = Map<string, { answer: Answer; until: number }>;

/** Found for `keptMs`, unless more than `keptMin` were given since; at most twice as many are held. */
export function recentAnswers(keptMs: number, keptMin: number): RecentAnswers {
  // Two generations, of which the older is dropped whole: taking single entries out of a large map costs every webhook a search.
  let older: Known = new Map();
  let newer: Known = new Map();
  return {
    find(identity, now) {
      const known = newer.get(identity) ?? older.get(identity);
      return known !== undefined && known.until > now ? known.answer : null;
    },
    remember(identity, answer, now) {
      if (newer.size >= keptMin) [older, newer] = [newer, new Map()];
      newer.set(identity, { answer, until: now + keptMs });
    },
  };
}
