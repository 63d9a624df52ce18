import fs from 'node:fs';
import path from 'node:path';
import { CACHE_FOLDER } from './clone';

/** What was made from which sources last, so that it is made again only when they changed. */
export function madeFrom(name: string): string | null {
  const file = path.join(CACHE_FOLDER, `${name}.digest`);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}

export function noteMadeFrom(name: string, digest: string): void {
  fs.mkdirSync(CACHE_FOLDER, { recursive: true });
  fs.writeFileSync(path.join(CACHE_FOLDER, `${name}.digest`), digest);
}

export function forgetMade(name: string): void {
  fs.rmSync(path.join(CACHE_FOLDER, `${name}.digest`), { force: true });
}
