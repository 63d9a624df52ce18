import { oncePerProcess } from '../config/once-per-process';
import { openSecret } from '../config/seal';
import { tokenPurpose } from '../config/token-purpose';
import type { CallerHistory } from '../core/flow/business';
import { callerKey, type DutyDocument } from './duty-document';
import { type Line, thisLine } from './open-line';
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

/** A reader of the line's snapshot. What was read stays parsed until the change counter moves. */
export function openSnapshot(line: Line, openToken: typeof openSecret = openSecret): Snapshot {
  const numbers = new Map<string, NumberEntry>();
  const tenants = new Map<string, TenantDocument>();
  const accounts = new Map<string, KnownAccount>();
  let cachedVersion = -1;
  const duties = new Map<string, DutyDocument>();
  let cachedDuty = -1;

  const version = () => line.counters.get('changes') ?? 0;
  const fresh = <Value>(cache: Map<string, Value>): Map<string, Value> => {
    const current = version();
    if (current !== cachedVersion) {
      for (const each of [numbers, tenants, accounts]) each.clear();
      cachedVersion = current;
    }
    return cache;
  };
  const cached = <Value>(cache: Map<string, Value>, key: string, read: () => Value | null): Value | null => {
    const known = fresh(cache).get(key);
    if (known !== undefined) return known;
    const found = read();
    if (found !== null) {
      if (cache.size >= CACHED_MAX) cache.clear();
      cache.set(key, found);
    }
    return found;
  };

  return {
    version,
    findNumber: (number) => cached(numbers, number, () => (isKey(number) ? (line.numbers.get(number) ?? null) : null)),
    findTenant: (tenantId) =>
      cached(tenants, tenantId, () => (isKey(tenantId) ? (line.tenants.get(tenantId) ?? null) : null)),
    findDuty(tenantId) {
      const current = line.counters.get('duty') ?? 0;
      if (current !== cachedDuty) duties.clear();
      cachedDuty = current;
      const known = duties.get(tenantId);
      if (known !== undefined) return known;
      const found = isKey(tenantId) ? (line.duty.get(tenantId) ?? null) : null;
      if (found !== null && duties.size < CACHED_MAX) duties.set(tenantId, found);
      return found;
    },
    findCaller: (tenantId, number) => line.callers.get(callerKey(tenantId, number).slice(0, 200)) ?? null,
    findAccount: (accountSid) =>
      cached(accounts, accountSid, () => {
        const entry = isKey(accountSid) ? line.accounts.get(accountSid) : undefined;
        if (entry === undefined) return null;
        const authToken = openToken(entry.sealedToken, tokenPurpose(accountSid));
        return authToken === null ? null : { accountSid, tenantId: entry.tenantId, authToken };
      }),
  };
}

/** The store refuses empty and very long keys by throwing; nothing of ours has such a one. */
function isKey(text: string): boolean {
  return text.length > 0 && text.length <= 200;
}

/** The snapshot of this machine. */
export const thisSnapshot = oncePerProcess('snapshot', () => openSnapshot(thisLine()));
