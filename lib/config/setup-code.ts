import { randomBytes, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { env } from './env';

/**
 * The code that proves, on the first run with a real carrier account, that whoever is in the browser also has the server: given as
 * SETUP_CODE, else made once in DATA_DIR/setup-code, where only the server's owner can read it, and printed by `npm start`.
 */
const CODE_BYTES = 10;

function codeFile(dataDir: string): string {
  return path.join(dataDir, 'setup-code');
}

/** The code, made when there is none yet. */
export function setUpCode(given = env.SETUP_CODE, dataDir = env.DATA_DIR): string {
  if (given) return given;
  const file = codeFile(dataDir);
  try {
    // 'wx': of two processes that make one at once, the second reads the first one's.
    fs.writeFileSync(file, `${randomBytes(CODE_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/** True for the right code, in the same time for every wrong one. */
export function isSetUpCode(typed: string): boolean {
  const [given, right] = [Buffer.from(typed.trim()), Buffer.from(setUpCode())];
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The code has done its work. */
export function forgetSetUpCode(): void {
  fs.rmSync(codeFile(env.DATA_DIR), { force: true });
}
