import { hashPassword } from '../lib/auth/password';
import { env } from '../lib/config/env';
import { disconnect } from '../lib/db/disconnect';
import { saveInstallationAccount } from '../lib/services/carrier-accounts/save-installation-account';
import { readDemoSeed, writeDemoSeed } from './demo/demo-seed';
import { makeHistory } from './demo/make-history';
import { openForBusiness } from './demo/open-for-business';
import { pointNumbersHere } from './demo/point-numbers-here';
import { registerHandset } from './demo/register-handset';
import { seedBellwood } from './demo/seed-bellwood';
import { seedFernhill } from './demo/seed-fernhill';

/** Makes the demo's businesses in the database and their numbers and phones at the box. */
async function makeBusinesses(): Promise<void> {
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

/** Needs all processes: the calls of the past go the way of all calls. */
async function completeDemo(withHistory: boolean): Promise<void> {
  const seed = readDemoSeed(env.DATA_DIR);
  if (!seed) throw new Error('There is no demo business to complete.');
  if (withHistory) await makeHistory(seed, Date.now());
  await openForBusiness(seed);
}

const works: Record<string, () => Promise<void>> = {
  businesses: makeBusinesses,
  complete: () => completeDemo(true),
  'complete-without-history': () => completeDemo(false),
  'point-numbers-here': pointNumbersHere,
};

/** The parts of making the demo, each run by the supervisor at its time: `seed-demo.ts <part>`. */
const work = works[process.argv[2] ?? ''];
if (!work) throw new Error(`The parts are ${Object.keys(works).join(', ')}.`);
work().finally(disconnect);
