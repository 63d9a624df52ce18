import type { TenantScope } from '../core/shared/tenant-scope';
import { millis } from './millis';
import { withTenant } from './with-tenant';

/** A caller who asked to be called back. */
export type Callback = {
  id: string;
  callId: string;
  /** E.164. */
  number: string;
  /** Of the contact with that number, else as the carrier told it. */
  name: string | null;
  note: string;
  departmentName: string | null;
  requestedAt: number;
};

type Row = {
  id: string;
  call_id: string;
  number: string;
  name: string | null;
  note: string;
  department_name: string | null;
  requested_at: Date;
  total: bigint;
};

/** Those that nobody has called back yet, longest waiting first; `total` counts all of them. */
export async function listCallbacks(
  scope: TenantScope,
  most: number,
): Promise<{ callbacks: Callback[]; total: number }> {
  const rows = await withTenant(
    scope,
    (db) => db.$queryRaw<Row[]>`
      select b.id, b.call_id, b.number, coalesce(k.name, c.caller_name) as name, b.note, d.name as department_name,
        b.requested_at, count(*) over () as total
      from callback b
      left join contact k on k.tenant_id = b.tenant_id and k.number = b.number
      left join call c on c.tenant_id = b.tenant_id and c.id = b.call_id
      left join department d on d.tenant_id = b.tenant_id and d.id = b.department_id
      where b.tenant_id = ${scope.tenantId} and b.done_at is null and k.blocked is not true
      order by b.requested_at, b.id limit ${most}`,
  );
  return {
    callbacks: rows.map((row) => ({
      id: row.id,
      callId: row.call_id,
      number: row.number,
      name: row.name,
      note: row.note,
      departmentName: row.department_name,
      requestedAt: millis(row.requested_at),
    })),
    total: Number(rows[0]?.total ?? 0),
  };
}

/** `doneAt` null: it is open again. Returns the call it came from; null when the tenant has no such callback. */
export async function setCallbackDone(
  scope: TenantScope,
  callbackId: string,
  doneAt: number | null,
): Promise<string | null> {
  const [row] = await withTenant(scope, (db) =>
    db.callback.updateManyAndReturn({
      where: { tenantId: scope.tenantId, id: callbackId },
      data: { doneAt: doneAt === null ? null : new Date(doneAt) },
    }),
  );
  return row?.callId ?? null;
}

/**
 * Notes that nobody needs to call back whoever was missed in this call; `doneAt` null forgets it. The note bears the call's own id, so that
 * the same call is noted once. False when the tenant has no such call, or its caller withheld the number.
 */
export async function setMissedDone(scope: TenantScope, callId: string, doneAt: number | null): Promise<boolean> {
  const { tenantId } = scope;
  return withTenant(scope, async (db) => {
    const call = await db.call.findUnique({
      where: { tenantId_id: { tenantId, id: callId } },
      select: { from: true, startedAt: true },
    });
    if (!call?.from) return false;
    await db.callback.deleteMany({ where: { tenantId, id: callId } });
    if (doneAt === null) return true;
    await db.callback.create({
      data: { tenantId, id: callId, callId, number: call.from, requestedAt: call.startedAt, doneAt: new Date(doneAt) },
    });
    return true;
  });
}
