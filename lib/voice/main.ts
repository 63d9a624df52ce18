import { createServer } from 'node:http';
import { env } from '../config/env';
import { voiceListener } from '../http/voice-server';
import { thisSnapshot } from '../snapshot/snapshot';
import { log } from '../telemetry/log';

/** The voice process: webhooks and nothing else, so that no report can make a caller wait. */
const REQUEST_MS_MAX = 10_000;
const IDLE_MS_MAX = 75_000;

// Whatever cannot be opened is said at the start, not to the first caller.
thisSnapshot().version();

const server = createServer(
  { requestTimeout: REQUEST_MS_MAX, headersTimeout: REQUEST_MS_MAX, keepAliveTimeout: IDLE_MS_MAX },
  voiceListener,
);
server.listen(env.VOICE_PORT, '127.0.0.1', () => log.info({ port: env.VOICE_PORT }, 'webhooks are answered'));

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
