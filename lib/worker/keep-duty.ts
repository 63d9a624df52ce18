import type { Logger } from 'pino';
import { CALLERS_REFRESHED_PER_BATCH, DUTY_FOLLOW_MS, DUTY_WHOLE_EVERY_MS } from '../config/limits';
import { scopeOfTenant, type TenantScope } from '../core/shared/tenant-scope';
import { findConcerned, listCallersSince, readCallerHistories } from '../db/caller-histories';
import { subscribeToCallChanges, type TenantChange } from '../db/changes';
import { isDatabaseDown } from '../db/database-failure';
import { readDuty } from '../db/duty';
import { listTenantVersions } from '../db/tenants';
import type { DutyWriter } from '../snapshot/duty-writer';
import { HintedPause } from './hinted-pause';
import { pause } from './pause';

/** The longest call the carrier allows: what ended since a moment began at most this long before it. */
const CALL_MS_MAX = 24 * 3_600_000;

/**
 * Keeps what people and callers have done in this machine's snapshot, until `signal` aborts. It follows the announcements of projected
 * calls, whichever machine stored them, a moment after them and beside the drainer; since an announcement may be lost, everything is
 * read again at the start and every few minutes. What was there is used until then: figures come from the database, never from memory.
 */
export async function keepDuty(
  writer: DutyWriter,
  log: Logger,
  signal: AbortSignal,
  subscribe: typeof subscribeToCallChanges = subscribeToCallChanges,
): Promise<void> {
  const rest = new HintedPause();
  let touched = new Map<string, Set<string>>();
  const unsubscribe = subscribe((change) => {
    note(touched, change);
    rest.hint();
  });
  let wholeAt = Number.NEGATIVE_INFINITY;
  let down = false;
  try {
    while (!signal.aborted) {
      const taken = touched;
      touched = new Map();
      try {
        const now = Date.now();
        if (now - wholeAt >= DUTY_WHOLE_EVERY_MS) {
          await refreshAll(writer, now, signal);
          wholeAt = now;
        } else await refreshTouched(writer, taken, now);
        down = false;
      } catch (error) {
        const reason = isDatabaseDown(error) ? 'The database cannot be reached' : 'Duty cannot be read';
        if (!down) log.error({ err: error }, `${reason}; people are rung by what was known of them.`);
        down = true;
        // What was touched meanwhile is found by reading everything.
        wholeAt = Number.NEGATIVE_INFINITY;
      }
      // A whole day's calls announce themselves many times a second: they are followed in groups.
      await rest.waitForHint(down ? DUTY_FOLLOW_MS * 10 : DUTY_WHOLE_EVERY_MS, signal);
      if (!signal.aborted) await pause(DUTY_FOLLOW_MS, signal);
    }
  } finally {
    unsubscribe();
  }
}

function note(touched: Map<string, Set<string>>, { tenantId, callIds }: TenantChange): void {
  const known = touched.get(tenantId) ?? new Set();
  for (const callId of callIds) known.add(callId);
  touched.set(tenantId, known);
}

/** Everything of every tenant: duty whole, and the callers whose calls may have ended since they were last complete here. */
export async function refreshAll(writer: DutyWriter, now: number, signal: AbortSignal): Promise<void> {
  for (const tenantId of (await listTenantVersions()).keys()) {
    if (signal.aborted) return;
    const scope = scopeOfTenant(tenantId);
    await writer.putDuty(tenantId, await readDuty(scope, now), true);
    await refreshCallers(writer, scope, now, signal);
  }
}

async function refreshCallers(writer: DutyWriter, scope: TenantScope, now: number, signal: AbortSignal): Promise<void> {
  const complete = writer.callersCompleteAt(scope.tenantId);
  const since = complete === null ? 0 : complete - CALL_MS_MAX;
  let after = '';
  for (;;) {
    const numbers = await listCallersSince(scope, since, after, CALLERS_REFRESHED_PER_BATCH);
    await writer.putCallers(scope.tenantId, await readCallerHistories(scope, numbers));
    const last = numbers.at(-1);
    if (last === undefined || numbers.length < CALLERS_REFRESHED_PER_BATCH) break;
    if (signal.aborted) return;
    after = last;
  }
  await writer.noteCallersComplete(scope.tenantId, now);
}

/** Only the people and callers of these calls, by tenant. */
export async function refreshTouched(
  writer: DutyWriter,
  touched: ReadonlyMap<string, ReadonlySet<string>>,
  now: number,
): Promise<void> {
  for (const [tenantId, callIds] of touched) {
    const scope = scopeOfTenant(tenantId);
    const { personIds, numbers } = await findConcerned(scope, [...callIds]);
    if (personIds.length > 0) {
      const part = await readDuty(scope, now, personIds);
      await writer.putDuty(tenantId, part, false);
    }
    await writer.putCallers(tenantId, await readCallerHistories(scope, numbers));
  }
}
