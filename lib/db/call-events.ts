import type { CallEvent } from '../core/calls/call-event';
import type { TenantScope } from '../core/shared/tenant-scope';
import { millis } from './millis';
import { withoutTenant, withTenant } from './with-tenant';

/** The raw events: each webhook as it came, our answer, and what it meant. */
export type RawEvent = {
  dedupeKey: string;
  source: string;
  receivedAt: number;
  url: string;
  params: Record<string, string>;
  answer: string | null;
  answerMs: number;
  events: CallEvent[];
};

/** The webhook log of a call, oldest first. */
export async function listRawEvents(scope: TenantScope, callId: string): Promise<RawEvent[]> {
  const rows = await withTenant(scope, (db) =>
    db.callEvent.findMany({
      where: { tenantId: scope.tenantId, callId },
      orderBy: [{ receivedAt: 'asc' }, { dedupeKey: 'asc' }],
    }),
  );
  return rows.map(({ tenantId: _tenant, callId: _call, ...row }) => ({
    ...row,
    receivedAt: millis(row.receivedAt),
    params: row.params as Record<string, string>,
    events: row.events as CallEvent[],
  }));
}

/** Deletes raw events received before `before`; returns how many. Past that the record can no longer be rebuilt from them. */
export async function purgeRawEvents(scope: TenantScope, before: number): Promise<number> {
  const [row] = await withoutTenant(
    (db) =>
      db.$queryRaw<{ purged: bigint }[]>`
        select purge_call_events(${scope.tenantId}, ${new Date(before)}::timestamptz) as purged`,
  );
  return Number(row?.purged ?? 0);
}

/** Deletes what was said in a recording from the raw events. */
export async function forgetWords(scope: TenantScope, callId: string, recordingSid: string): Promise<void> {
  await withTenant(scope, (db) => db.$executeRaw`select forget_words(${scope.tenantId}, ${callId}, ${recordingSid})`);
}
