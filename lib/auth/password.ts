import { hash, verify } from '@node-rs/argon2';

/**
 * Password hashes: argon2id with 64 MiB and three passes, about 60 ms each. At most two run at once, so that a flood of sign-ins
 * cannot take the memory and processor that answering calls needs.
 */
const SETTINGS = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const RUNNING_MAX = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= RUNNING_MAX) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** The hash to store, with its salt and settings inside. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, SETTINGS));
}

/**
 * True when the password belongs to the hash. `null` (no such user) takes as long as a wrong password and is always false, so
 * that the answer's time does not tell who has an account.
 */
export async function isPasswordRight(password: string, passwordHash: string | null): Promise<boolean> {
  if (passwordHash !== null) return inTurn(() => verify(passwordHash, password));
  await hashPassword(password);
  return false;
}
