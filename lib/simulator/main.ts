import path from 'node:path';
import pino from 'pino';
import { env } from '../config/env';
import { startCarrierBox } from './box/carrier-box';
import { createSynthesizer } from './speech/synthesizer';
import { createLmdbStore } from './store/lmdb-store';
import { closeWebhookConnections } from './webhooks/send-once';

/** The carrier in a box as a process of its own: 127.0.0.1:CARRIER_PORT, its memory under DATA_DIR/box. */
const log = pino({ level: env.LOG_LEVEL, name: 'carrier' });

async function main(): Promise<void> {
  const accountSid = env.TWILIO_ACCOUNT_SID;
  const authToken = env.TWILIO_AUTH_TOKEN;
  if (accountSid === undefined || authToken === undefined) {
    throw new Error('The carrier in a box needs TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.');
  }
  const folder = path.join(env.DATA_DIR, 'box');
  const synthesizer = createSynthesizer(path.join(folder, 'speech'));
  const box = await startCarrierBox({
    accountSid,
    authToken,
    port: env.CARRIER_PORT,
    store: createLmdbStore(path.join(folder, 'store')),
    speaker: synthesizer,
    clock: { mode: 'real', now: Date.now() },
    seed: accountSid,
    onError: (error, callSid) => log.error({ err: error, callSid }, 'the carrier failed'),
  });
  log.info({ url: box.url }, 'carrier in a box is ready');
  const stop = async () => {
    await box.close();
    await synthesizer.close();
    closeWebhookConnections();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

main().catch((error: unknown) => {
  log.fatal(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
