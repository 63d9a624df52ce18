import type { Logger } from 'pino';
import { SNAPSHOT_POLL_MS } from '../config/limits';
import { scopeOfTenant } from '../core/shared/tenant-scope';
import { listCarrierAccounts } from '../db/carrier-accounts';
import { isDatabaseDown } from '../db/database-failure';
import { readSnapshotSource } from '../db/snapshot-source';
import { listTenantVersions } from '../db/tenants';
import type { AccountEntry, NumberEntry, TenantDocument } from '../snapshot/snapshot-document';
import { pause } from './pause';

/** What the synchroniser needs of lib/snapshot. */
export type WritableSnapshot = {
  /** Version of each tenant's document that is there. */
  versions(): ReadonlyMap<string, number>;
  /** Puts the document and exactly these numbers in the place of what was there of the tenant. */
  replaceTenant(document: TenantDocument, numbers: Readonly<Record<string, NumberEntry>>): Promise<void>;
  removeTenant(tenantId: string): Promise<void>;
  replaceAccounts(accounts: readonly AccountEntry[]): Promise<void>;
  /** Notes that the snapshot was in step with the database at `now`. */
  heartbeat(now: number): Promise<void>;
};

export type SyncHints = {
  /** Resolves after so many milliseconds, or earlier when something may have changed. */
  waitForHint(millis: number, signal: AbortSignal): Promise<void>;
  /** Called each time the snapshot was found or brought in step. */
  onInStep?(): void;
};

/** Carrier accounts change once in a long while and carry no version. */
const ACCOUNTS_EVERY_POLLS = 10;

/**
 * Keeps this machine's snapshot in step with the database until `signal` aborts. The polled versions are the truth; `wake` only
 * makes the next poll come at once. While Postgres is down the snapshot stays as it is.
 */
export async function syncSnapshot(
  snapshot: WritableSnapshot,
  log: Logger,
  signal: AbortSignal,
  hints: SyncHints = { waitForHint: pause },
): Promise<void> {
  let down = false;
  for (let poll = 0; !signal.aborted; poll++) {
    try {
      const changed = await syncOnce(snapshot, Date.now(), poll % ACCOUNTS_EVERY_POLLS === 0);
      if (changed > 0) log.debug({ changed }, 'The snapshot follows.');
      if (down) log.info('The snapshot is in step with the database again.');
      down = false;
      hints.onInStep?.();
    } catch (error) {
      const reason = isDatabaseDown(error)
        ? 'The database cannot be reached'
        : 'The snapshot cannot be brought in step';
      if (!down) log.error({ err: error }, `${reason}; calls are routed by what is there.`);
      down = true;
    }
    await hints.waitForHint(SNAPSHOT_POLL_MS, signal);
  }
}

/** One comparison with the database; returns how many tenants were written. Throws when one could not be, after all others were. */
export async function syncOnce(snapshot: WritableSnapshot, now: number, withAccounts: boolean): Promise<number> {
  if (withAccounts) {
    const accounts = await listCarrierAccounts();
    await snapshot.replaceAccounts(
      accounts.map(({ accountSid, tenantId, sealedToken }) => ({ accountSid, tenantId, sealedToken })),
    );
  }
  const [wanted, there] = [await listTenantVersions(), snapshot.versions()];
  const failures: unknown[] = [];
  let changed = 0;
  for (const [tenantId, version] of wanted) {
    if (there.get(tenantId) === version) continue;
    // A tenant whose data cannot be read stays as it was there, and keeps back no other.
    changed += await replaceTenant(snapshot, tenantId, now).catch((error: unknown) => {
      failures.push(error);
      return 0;
    });
    if (isDatabaseDown(failures[0])) break;
  }
  for (const tenantId of there.keys()) if (!wanted.has(tenantId)) await snapshot.removeTenant(tenantId);
  if (failures.length > 0) throw failures[0];
  await snapshot.heartbeat(now);
  return changed;
}

async function replaceTenant(snapshot: WritableSnapshot, tenantId: string, now: number): Promise<number> {
  const source = await readSnapshotSource(scopeOfTenant(tenantId), now);
  if (source === null) return 0;
  await snapshot.replaceTenant(source.document, source.numbers);
  return 1;
}
