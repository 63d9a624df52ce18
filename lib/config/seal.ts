import { env } from './env';
import { createSealer, type Sealer } from './sealer';

let sealer: Sealer | undefined;

/** The sealer of this installation's key, made at its first use. Throws an Error with one sentence when there is no usable key. */
function installationSealer(): Sealer {
  sealer ??= createSealer(env.LINEKEEPER_KEY ?? '');
  return sealer;
}

/** Encrypts a secret for the database; `aad` names what it belongs to (table and id). Twice the same text gives two results. */
export function sealSecret(plain: string, aad: string): string {
  return installationSealer().sealSecret(plain, aad);
}

/** The secret, or null when it was altered, belongs to something else or was sealed with a key that is gone. */
export function openSecret(sealed: string, aad: string): string | null {
  return installationSealer().openSecret(sealed, aad);
}

/** Encrypts what travels in a URL (usually JSON text): same text and `aad`, same result, so a retried request has the same URL. */
export function sealDeterministic(json: string, aad: string): string {
  return installationSealer().sealDeterministic(json, aad);
}

/** A key of the installation's key for one purpose; whoever has it learns nothing of any other. */
export function deriveKey(purpose: string): Buffer {
  return installationSealer().deriveKey(purpose);
}

/** The text sealed by sealDeterministic, or null when it was altered or sealed for another `aad` or key. */
export function openDeterministic(sealed: string, aad: string): string | null {
  return installationSealer().openDeterministic(sealed, aad);
}
