import { pino } from 'pino';
import { env } from '../config/env';

/** The process' log: JSON lines on standard output. What could be a secret is never handed to it. */
export const log = pino({
  level: env.LOG_LEVEL,
  redact: ['*.password', '*.authToken', '*.authorization', '*.cookie'],
});
