import type { TenantScope } from '../core/shared/tenant-scope';
import type { JournalRecord } from '../journal/journal-record';
import { millis } from './millis';
import { storableJson } from './storable-json';
import { withTenant } from './with-tenant';

/** Journal records that the database refused for their content: out of the way, and not lost. */
export type DeadLetter = { dedupeKey: string; reason: string; createdAt: number };

/** Stores the record as text, which Postgres cannot refuse; one that is there already stays. */
export async function insertDeadLetter(scope: TenantScope, record: JournalRecord, reason: string): Promise<void> {
  const row = {
    tenantId: scope.tenantId,
    dedupeKey: record.dedupeKey.replaceAll('\0', '\ufffd'),
    reason: reason.replaceAll('\0', '\ufffd'),
    record: storableJson(record),
  };
  await withTenant(scope, (db) => db.deadLetter.createMany({ data: [row], skipDuplicates: true }));
}

export async function listDeadLetters(scope: TenantScope): Promise<DeadLetter[]> {
  const rows = await withTenant(scope, (db) =>
    db.deadLetter.findMany({ where: { tenantId: scope.tenantId }, orderBy: { createdAt: 'desc' }, take: 100 }),
  );
  return rows.map((row) => ({ dedupeKey: row.dedupeKey, reason: row.reason, createdAt: millis(row.createdAt) }));
}
