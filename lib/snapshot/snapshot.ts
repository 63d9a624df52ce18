import { oncePerProcess } from '../config/once-per-process';
import { openSecret } from '../config/seal';
import { tokenPurpose } from '../config/token-purpose';
import type { CallerHistory } from '../core/flow/business';
import { callerKey, type DutyDocument } from './duty-document';
import { type Line, tenantCounter, thisLine } from './open-line';
import type { NumberEntry, TenantDocument } from './snapshot-document';

/** A carrier account of ours with its token opened. `tenantId` null: the installation's own, which may carry every tenant's numbers. */
export type KnownAccount = { accountSid: string; tenantId: string | null; authToken: string };

/** Everything needed to route a call, read from this machine's disk; never waits. What it returns must not be changed. */
export type Snapshot = {
  findNumber(number: string): NumberEntry | null;
  findTenant(tenantId: string): TenantDocument | null;
  /** Null also when the token cannot be opened with the installation's key: nothing can be checked with it then. */
  findAccount(accountSid: string): KnownAccount | null;
  /** What the tenant's people have had to do; null: not known here (yet). It changes without the snapshot's version. */
  findDuty(tenantId: string): DutyDocument | null;
  /** A caller's earlier calls to the tenant; null: none, or not known here (yet). */
  findCaller(tenantId: string, number: string): CallerHistory | null;
  /** Raised by every write; two reads under the same version see the same snapshot. */
  version(): number;
};

/** Documents that a process keeps parsed; what is beyond is read and parsed again. */
const CACHED_MAX = 2_000;

/** A reader of the line's snapshot. What was read stays parsed until the counter that its writer raises moves. */
export function openSnapshot(line: Line, openToken: typeof openSecret = openSecret): Snapshot {
  const version = () => line.counters.get('changes') ?? 0;
  const numbers = cacheUnder<NumberEntry>(version, (number) => line.numbers.get(number));
  const tenants = cachePerTenant(line, version);
  const accounts = cacheUnder<KnownAccount>(version, (accountSid) => {
    const entry = line.accounts.get(accountSid);
    const authToken = entry === undefined ? null : openToken(entry.sealedToken, tokenPurpose(accountSid));
    return entry === undefined || authToken === null ? undefined : { accountSid, tenantId: entry.tenantId, authToken };
  });
  const duties = cacheUnder<DutyDocument>(
    () => line.counters.get('duty') ?? 0,
    (tenantId) => line.duty.get(tenantId),
  );
  return {
    version,
    findNumber: numbers,
    findTenant: tenants,
    findAccount: accounts,
    findDuty: duties,
    findCaller(tenantId, number) {
      const key = callerKey(tenantId, number);
      return isKey(key) ? (line.callers.get(key) ?? null) : null;
    },
  };
}

/** Reads by key, and remembers what was found until `version` moves. */
function cacheUnder<Value>(
  version: () => number,
  read: (key: string) => Value | undefined,
): (key: string) => Value | null {
  const known = new Map<string, Value>();
  let knownVersion = -1;
  return (key) => {
    const current = version();
    if (current !== knownVersion) {
      known.clear();
      knownVersion = current;
    }
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const found = isKey(key) ? read(key) : undefined;
    if (found === undefined) return null;
    if (known.size >= CACHED_MAX) known.clear();
    known.set(key, found);
    return found;
  };
}

/**
 * Tenants' documents, which are large: one stays parsed until that tenant's own counter moves. Another tenant's change costs one look at
 * the counter, and nothing costs more than reading the common one while nothing changed.
 */
function cachePerTenant(line: Line, version: () => number): (tenantId: string) => TenantDocument | null {
  const known = new Map<string, { document: TenantDocument; own: number; checked: number }>();
  return (tenantId) => {
    const current = version();
    const remembered = known.get(tenantId);
    if (remembered?.checked === current) return remembered.document;
    if (!isKey(tenantId)) return null;
    const own = line.counters.get(tenantCounter(tenantId)) ?? 0;
    if (remembered?.own === own) {
      remembered.checked = current;
      return remembered.document;
    }
    const document = line.tenants.get(tenantId);
    if (document === undefined) {
      known.delete(tenantId);
      return null;
    }
    if (known.size >= CACHED_MAX) known.clear();
    known.set(tenantId, { document, own, checked: current });
    return document;
  };
}

/** The store refuses empty and very long keys by throwing; nothing of ours has such a one. */
function isKey(text: string): boolean {
  return text.length > 0 && text.length <= 200;
}

/** The snapshot of this machine. */
export const thisSnapshot = oncePerProcess('snapshot', () => openSnapshot(thisLine()));
