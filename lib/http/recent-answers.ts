/**
 * Answers given a moment ago, by the digest of their webhook: a carrier that did not get our answer asks again, and must get the same
 * bytes, also where the clock or the snapshot has moved on meanwhile. Kept by one process; another one answers from the URL alone.
 */
export type Answer = { status: number; contentType: string | null; body: string };

export type RecentAnswers = {
  find(digest: string, now: number): Answer | null;
  remember(digest: string, answer: Answer, now: number): void;
};

export function recentAnswers(keptMs: number, keptMax: number): RecentAnswers {
  const answers = new Map<string, { answer: Answer; until: number }>();
  return {
    find(digest, now) {
      const known = answers.get(digest);
      return known !== undefined && known.until > now ? known.answer : null;
    },
    remember(digest, answer, now) {
      answers.set(digest, { answer, until: now + keptMs });
      if (answers.size <= keptMax) return;
      const [oldest] = answers.keys();
      if (oldest !== undefined) answers.delete(oldest);
    },
  };
}
