import fs from 'node:fs';
import path from 'node:path';
import { CACHE_FOLDER } from './clone';
import { identify, type ProcessIdentity, stillRuns } from './process-identity';

const FOLDER = path.join(CACHE_FOLDER, 'build-users');

type BuildUser = ProcessIdentity & { dataDir: string };

/** Notes that this process serves the shared build; returns how to take that back. */
export function useBuild(dataDir: string): () => void {
  const file = path.join(FOLDER, `${process.pid}-${Date.now().toString(36)}.json`);
  fs.mkdirSync(FOLDER, { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ ...identify(process.pid), dataDir }));
  return () => fs.rmSync(file, { force: true });
}

/** The data folders of living installations that serve the shared build. */
export function buildUsers(): string[] {
  if (!fs.existsSync(FOLDER)) return [];
  const users = fs.readdirSync(FOLDER).map((name) => path.join(FOLDER, name));
  return users.flatMap((file) => {
    const user = readUser(file);
    if (user && stillRuns(user)) return [user.dataDir];
    fs.rmSync(file, { force: true });
    return [];
  });
}

function readUser(file: string): BuildUser | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as BuildUser;
  } catch {
    return null;
  }
}
