import type { OptOutChange } from '../core/routing/opt-out-keyword';
import type { TenantScope } from '../core/shared/tenant-scope';
import type { Projection } from './projection';
import { storableJson } from './storable-json';
import { withTenant } from './with-tenant';

/** A person's word on the texts of one of the business's numbers. Numbers in E.164; `at` in milliseconds, by our clock. */
export type OptOutFact = { ownNumber: string; number: string; change: OptOutChange; at: number };

const UPSERT = `insert into text_opt_out (tenant_id, own_number, number, opted_out, changed_at)
  select distinct on (own_number, number) $1, own_number, number, opted_out, changed_at
  from json_to_recordset($2::json) as r(own_number text, number text, opted_out boolean, changed_at timestamptz)
  order by own_number, number, changed_at desc
  on conflict (tenant_id, own_number, number) do update set opted_out = excluded.opted_out, changed_at = excluded.changed_at
  where excluded.changed_at >= text_opt_out.changed_at`;

/** True when the last word of `number` on texts from `ownNumber` was to stop them. */
export async function isOptedOut(scope: TenantScope, ownNumber: string, number: string): Promise<boolean> {
  const { tenantId } = scope;
  const row = await withTenant(scope, (db) =>
    db.textOptOut.findUnique({ where: { tenantId_ownNumber_number: { tenantId, ownNumber, number } } }),
  );
  return row?.optedOut ?? false;
}

/** The carrier refused a text because its recipient had stopped them: it knows of a word that never reached us. */
export async function storeOptOut(scope: TenantScope, ownNumber: string, number: string, at: number): Promise<void> {
  const { tenantId } = scope;
  const changes = { optedOut: true, changedAt: new Date(at) };
  await withTenant(scope, (db) =>
    db.textOptOut.upsert({
      where: { tenantId_ownNumber_number: { tenantId, ownNumber, number } },
      create: { tenantId, ownNumber, number, ...changes },
      update: changes,
    }),
  );
}

/** The same from texts and reports, in the transaction of the journal batch that brought them; the latest word of a person counts, whatever the order. */
export async function storeOptOutFacts(
  projection: Projection,
  tenantId: string,
  facts: readonly OptOutFact[],
): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map(({ ownNumber, number, change, at }) => ({
    own_number: ownNumber,
    number,
    opted_out: change === 'stop',
    changed_at: new Date(at).toISOString(),
  }));
  await projection.query(UPSERT, [tenantId, storableJson(rows)]);
}
