import { hashPassword } from '../lib/auth/password';
import { env } from '../lib/config/env';
import { sealSecret } from '../lib/config/seal';
import { storeInstallationAccount, tokenPurpose } from '../lib/db/carrier-accounts';
import { disconnect } from '../lib/db/client';
import { registerHandset } from './demo/box-rest';
import { writeDemoSeed } from './demo/demo-seed';
import { seedBellwood } from './demo/seed-bellwood';
import { seedFernhill } from './demo/seed-fernhill';

/** Makes the demo's businesses in the database and their numbers and phones at the box. The supervisor runs it on the first start. */
async function seedDemo(): Promise<void> {
  const password = process.env['LINEKEEPER_DEMO_PASSWORD'];
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = env;
  if (!password || !accountSid || !authToken) throw new Error('The demo data are made by the supervisor only.');
  const passwordHash = await hashPassword(password);
  const carrierAccountId = await storeInstallationAccount({
    carrier: 'twilio',
    accountSid,
    sealedToken: sealSecret(authToken, tokenPurpose(accountSid)),
  });
  const given = { passwordHash, carrierAccountId, now: Date.now() };
  const seed = await seedFernhill(given);
  await seedBellwood(given);
  for (const { number, name } of seed.handsets) await registerHandset({ number, name });
  writeDemoSeed(env.DATA_DIR, seed);
}

seedDemo().finally(disconnect);
