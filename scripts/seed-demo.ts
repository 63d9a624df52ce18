import { hashPassword } from '../lib/auth/password';
import { env } from '../lib/config/env';
import { disconnect } from '../lib/db/disconnect';
import { saveInstallationAccount } from '../lib/services/carrier-accounts/save-installation-account';
import { writeDemoSeed } from './demo/demo-seed';
import { pointNumbersHere } from './demo/point-numbers-here';
import { registerHandset } from './demo/register-handset';
import { seedBellwood } from './demo/seed-bellwood';
import { seedFernhill } from './demo/seed-fernhill';

/**
 * Makes the demo's businesses in the database and their numbers and phones at the box; the supervisor runs it on the first
 * start. With `--point-numbers-here` it only tells the box this installation's addresses.
 */
async function seedDemo(): Promise<void> {
  const password = process.env['LINEKEEPER_DEMO_PASSWORD'];
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = env;
  if (!password || !accountSid || !authToken) throw new Error('The demo data are made by the supervisor only.');
  await saveInstallationAccount({ carrier: 'twilio', accountSid, authToken });
  const given = { passwordHash: await hashPassword(password), now: Date.now() };
  const seed = await seedFernhill(given);
  await seedBellwood(given);
  for (const { number, name } of seed.handsets) await registerHandset({ number, name });
  writeDemoSeed(env.DATA_DIR, seed);
}

const work = process.argv.includes('--point-numbers-here') ? pointNumbersHere() : seedDemo();
work.finally(disconnect);
