import fs from 'node:fs';
import path from 'node:path';
import { CACHE_FOLDER } from './clone';
import { identify, type ProcessIdentity, stillRuns } from './process-identity';

const WAIT_PAUSE_MS = 200;

/** Does `work` while no other process of this clone does; a lock whose holder was killed counts as free. */
export async function withCloneLock<Result>(
  name: string,
  onWait: () => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const file = path.join(CACHE_FOLDER, `${name}.lock`);
  fs.mkdirSync(CACHE_FOLDER, { recursive: true });
  for (let attempt = 0; !tryToTake(file); attempt++) {
    if (attempt === 0) onWait();
    await new Promise((resolve) => setTimeout(resolve, WAIT_PAUSE_MS));
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function tryToTake(file: string): boolean {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, JSON.stringify(identify(process.pid)));
  try {
    // A hard link appears whole or not at all, and fails when the name is taken.
    fs.linkSync(own, file);
    return true;
  } catch {
    dropWhenStale(file);
    return false;
  } finally {
    fs.rmSync(own, { force: true });
  }
}

function dropWhenStale(file: string): void {
  try {
    const holder = JSON.parse(fs.readFileSync(file, 'utf8')) as ProcessIdentity;
    if (!stillRuns(holder)) fs.rmSync(file, { force: true });
  } catch {
    // It was released in between.
  }
}
