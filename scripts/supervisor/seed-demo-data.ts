import pg from 'pg';
import { type DemoSeed, markSeeding, PROGRESS, readDemoSeed, unmarkSeeding, writeDemoSeed } from '../demo/demo-seed';
import { runTool } from './run-tool';
import { StartError } from './start-error';

type SeedOptions = {
  dataDir: string;
  env: NodeJS.ProcessEnv;
  databaseUrl: string;
  demoPassword: string;
  signal: AbortSignal;
  say: (text: string) => void;
  onLine: (line: string) => void;
};

export type SeededDemo = {
  seed: DemoSeed;
  /** Makes what needs all processes: the calls of the past. Does nothing when the demo was complete. */
  complete(withHistory: boolean): Promise<void>;
};

/** The demo's businesses, made on the first start and found again on every other one. */
export async function seedDemoData(options: SeedOptions): Promise<SeededDemo> {
  const earlier = readDemoSeed(options.dataDir);
  // Every webhook address of a number: calls and texts.
  const addresses = `${options.env['VOICE_URL']} for calls and texts`;
  if (earlier && (await isInDatabase(options.databaseUrl, earlier.tenant.id))) {
    if (earlier.addresses !== addresses) {
      await runSeed(options, 'point-numbers-here');
      writeDemoSeed(options.dataDir, { ...earlier, addresses });
    }
    return { seed: earlier, complete: async () => undefined };
  }
  options.say('Making the demo business …');
  markSeeding(options.dataDir);
  await runSeed(options, 'businesses');
  const seed = readDemoSeed(options.dataDir);
  if (!seed) throw new StartError('The demo data was not made.');
  writeDemoSeed(options.dataDir, { ...seed, addresses });
  return {
    seed,
    async complete(withHistory) {
      if (withHistory) options.say('Making four weeks of calls …');
      await runSeed(options, withHistory ? 'complete' : 'complete-without-history');
      unmarkSeeding(options.dataDir);
    },
  };
}

function runSeed(options: SeedOptions, part: string): Promise<void> {
  return runTool({
    what: 'Making the demo data',
    args: ['--import', 'tsx', 'scripts/seed-demo.ts', part],
    // Not a setting: the seed is the only one to read it, and only on the first start.
    env: { ...options.env, LINEKEEPER_DEMO_PASSWORD: options.demoPassword },
    signal: options.signal,
    onLine: (line) =>
      line.startsWith(PROGRESS) ? options.say(`  ${line.slice(PROGRESS.length)}`) : options.onLine(line),
  });
}

async function isInDatabase(url: string, tenantId: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('select 1 from tenant where id = $1', [tenantId]);
    return found.rowCount === 1;
  } finally {
    await client.end();
  }
}
