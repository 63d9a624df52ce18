import { oncePerProcess } from '../config/once-per-process';

/** What went wrong in this process since it began, for its health page. */
export type Counters = {
  /** Webhooks without a valid signature of ours. */
  webhooksRefused: number;
  /** Callers who got the safe turn because of a fault of ours. */
  safeAnswers: number;
  journalFailures: number;
  /** Answers that did not wait any longer for the journal. */
  journalTimeouts: number;
};

export const counters = oncePerProcess<Counters>('counters', () => ({
  webhooksRefused: 0,
  safeAnswers: 0,
  journalFailures: 0,
  journalTimeouts: 0,
}));
