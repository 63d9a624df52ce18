import { setTimeout as pause } from 'node:timers/promises';
import { findCarrier } from '../../carriers/registry';
import type { KnownAccount } from '../../snapshot/snapshot';
import { thisSnapshot } from '../../snapshot/snapshot';

/**
 * Sound that only the carrier has yet, under a key like those of the storage: what somebody just recorded is played back to them before
 * anything is stored. Fetched with the account's own key, since carriers may refuse recordings to strangers, their own player among them.
 */
const PREFIX = 'at-the-carrier/';
/** A recording may take a moment until the carrier can give it out. */
const TRIES = 8;
const PAUSE_MS = 500;

export function carrierSoundKey(
  carrier: string,
  account: Pick<KnownAccount, 'accountSid'>,
  recordingSid: string,
): string {
  return `${PREFIX}${carrier}/${account.accountSid}/${recordingSid}`;
}

/** `undefined` for a key of the storage; null when the carrier does not have the recording (any more). */
export function openCarrierSound(key: string): Promise<Uint8Array | null> | undefined {
  if (!key.startsWith(PREFIX)) return undefined;
  const [carrierName = '', accountSid = '', recordingSid = ''] = key.slice(PREFIX.length).split('/');
  const carrier = findCarrier(carrierName);
  const account = thisSnapshot().findAccount(accountSid);
  if (carrier === null || account === null) return Promise.resolve(null);
  const client = carrier.connect(account);
  return untilThere(() => client.fetchRecording(recordingSid));
}

async function untilThere(fetch: () => Promise<Uint8Array | null>): Promise<Uint8Array | null> {
  for (let tries = 1; ; tries++) {
    const bytes = await fetch();
    if (bytes !== null || tries === TRIES) return bytes;
    await pause(PAUSE_MS);
  }
}
