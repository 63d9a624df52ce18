import type { Logger } from 'pino';

/** A piece of work that survives restarts; an object in registry.ts under its file's name. */
export type Job = {
  /** Cron expression in UTC for work that comes round by itself; such a job gets no payload. */
  schedule?: string;
  /** Must be safe to run twice. Throwing means: try again later. */
  run(payload: unknown, context: JobContext): Promise<void>;
};

export type JobContext = {
  /** False when it was begun before, whatever became of that. */
  isFirstTry: boolean;
  /** True when throwing will not lead to another try. */
  isLastTry: boolean;
  now: number;
  log: Logger;
};
