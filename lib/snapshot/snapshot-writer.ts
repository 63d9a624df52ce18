import { writeHeartbeat } from './heartbeats';
import { type Line, tenantCounter, thisLine } from './open-line';
import type { AccountEntry, NumberEntry, TenantDocument } from './snapshot-document';

/** Writes to this machine's snapshot; the worker alone does. Every change is one transaction, seen whole or not at all. */
export type SnapshotWriter = {
  /** Version of each tenant's document that is there. */
  versions(): ReadonlyMap<string, number>;
  /** Puts the document and exactly these numbers in the place of what was there of the tenant. */
  replaceTenant(document: TenantDocument, numbers: Readonly<Record<string, NumberEntry>>): Promise<void>;
  removeTenant(tenantId: string): Promise<void>;
  /** Changes nothing, and makes no reader read again, when the accounts are the same as before. */
  replaceAccounts(accounts: readonly AccountEntry[]): Promise<void>;
  /** Notes that the snapshot was in step with the database at `now`. */
  heartbeat(now: number): Promise<void>;
};

export function openSnapshotWriter(line: Line): SnapshotWriter {
  const count = (counter: string) => line.counters.put(counter, (line.counters.get(counter) ?? 0) + 1);
  const change = async (write: () => void) => {
    await line.root.transaction(() => {
      write();
      count('changes');
    });
  };
  const removeNumbers = (tenantId: string, kept: Readonly<Record<string, NumberEntry>>) => {
    for (const { number } of Object.values(line.tenants.get(tenantId)?.numbers ?? {})) {
      // A number that meanwhile moved to another tenant is that tenant's to remove.
      const isStillOurs = line.numbers.get(number)?.tenantId === tenantId;
      if (isStillOurs && !Object.hasOwn(kept, number)) line.numbers.remove(number);
    }
  };
  return {
    versions: () => new Map([...line.versions.getRange()].map(({ key, value }) => [key, value])),
    replaceTenant: (document, numbers) =>
      change(() => {
        const { tenantId } = document.business;
        removeNumbers(tenantId, numbers);
        for (const [number, entry] of Object.entries(numbers)) line.numbers.put(number, entry);
        line.tenants.put(tenantId, document);
        count(tenantCounter(tenantId));
        line.versions.put(tenantId, document.version);
      }),
    removeTenant: (tenantId) =>
      change(() => {
        removeNumbers(tenantId, {});
        line.tenants.remove(tenantId);
        count(tenantCounter(tenantId));
        line.versions.remove(tenantId);
      }),
    async replaceAccounts(accounts) {
      const there = new Map([...line.accounts.getRange()].map(({ key, value }) => [key, value]));
      const isSame =
        accounts.length === there.size && accounts.every((each) => isEqual(there.get(each.accountSid), each));
      if (isSame) return;
      await change(() => {
        for (const accountSid of there.keys()) line.accounts.remove(accountSid);
        for (const account of accounts) line.accounts.put(account.accountSid, account);
      });
    },
    heartbeat: (now) => writeHeartbeat('snapshot', {}, now, line),
  };
}

function isEqual(left: AccountEntry | undefined, right: AccountEntry): boolean {
  return left?.tenantId === right.tenantId && left.sealedToken === right.sealedToken;
}

/** The writer of this machine's snapshot. */
export const snapshotWriter: SnapshotWriter = {
  versions: () => writer().versions(),
  replaceTenant: (document, numbers) => writer().replaceTenant(document, numbers),
  removeTenant: (tenantId) => writer().removeTenant(tenantId),
  replaceAccounts: (accounts) => writer().replaceAccounts(accounts),
  heartbeat: (now) => writer().heartbeat(now),
};

let opened: SnapshotWriter | undefined;
function writer(): SnapshotWriter {
  opened ??= openSnapshotWriter(thisLine());
  return opened;
}
