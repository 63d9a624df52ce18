import fs from 'node:fs';
import path from 'node:path';

/** What the seed made and what cannot be read back from the database: the API key exists in plain text only here. */
export type DemoSeed = {
  ownerEmail: string;
  apiKey: string;
  tenant: { id: string; slug: string; name: string };
  numbers: { number: string; label: string }[];
  handsets: { number: string; name: string; role: string }[];
};

function seedFile(dataDir: string): string {
  return path.join(dataDir, 'demo-seed.json');
}

export function readDemoSeed(dataDir: string): DemoSeed | null {
  try {
    return JSON.parse(fs.readFileSync(seedFile(dataDir), 'utf8')) as DemoSeed;
  } catch {
    return null;
  }
}

export function writeDemoSeed(dataDir: string, seed: DemoSeed): void {
  fs.writeFileSync(seedFile(dataDir), `${JSON.stringify(seed, null, 2)}\n`, { mode: 0o600 });
}
