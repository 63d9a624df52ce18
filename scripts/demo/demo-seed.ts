import fs from 'node:fs';
import path from 'node:path';

/** What the seed made and what cannot be read back from the database: the API key exists in plain text only here. */
export type DemoSeed = {
  ownerEmail: string;
  ownerPersonId: string;
  apiKey: string;
  tenant: { id: string; slug: string; name: string };
  numbers: { number: string; label: string }[];
  handsets: { number: string; name: string; role: string }[];
  /** Where the box was told to send its webhooks. */
  addresses?: string;
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

/** Set while the demo data are being made: a start that finds it knows that they are half made. */
export function markSeeding(dataDir: string): void {
  fs.writeFileSync(marker(dataDir), '');
}

export function wasInterrupted(dataDir: string): boolean {
  return fs.existsSync(marker(dataDir));
}

function marker(dataDir: string): string {
  return path.join(dataDir, 'demo-seed.begun');
}

export function unmarkSeeding(dataDir: string): void {
  fs.rmSync(marker(dataDir), { force: true });
}

export function writeDemoSeed(dataDir: string, seed: DemoSeed): void {
  fs.writeFileSync(seedFile(dataDir), `${JSON.stringify(seed, null, 2)}\n`, { mode: 0o600 });
}

/** How a line of the seed's output begins that people who wait for it are shown. */
export const PROGRESS = 'progress: ';
