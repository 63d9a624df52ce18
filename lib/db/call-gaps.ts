import type { TenantScope } from '../core/shared/tenant-scope';
import { withoutTenant, withTenant } from './with-tenant';

/** What our records lack, for comparing them with the carrier's own list. */
export type SilentCall = { tenantId: string; id: string; carrier: string; callSid: string; numberId: string | null };

export type Settled = { callIds: Set<string>; legSids: Set<string>; recordingSids: Set<string> };

/** Crosses tenants: calls without an end of which nothing was heard since `before`, longest silent first. */
export async function listSilentCalls(before: number, most: number): Promise<SilentCall[]> {
  const rows = await withoutTenant(
    (db) =>
      db.$queryRaw<
        { tenant_id: string; id: string; carrier: string; call_sid: string; number_id: string | null }[]
      >`select * from silent_calls(${new Date(before)}::timestamptz, ${most}::int)`,
  );
  return rows.map((row) => ({
    tenantId: row.tenant_id,
    id: row.id,
    carrier: row.carrier,
    callSid: row.call_sid,
    numberId: row.number_id,
  }));
}

/** Of the calls (our ids), those that are stored with an end; of the legs and recordings (carrier's ids), those that need nothing more. */
export async function findSettled(
  scope: TenantScope,
  asked: { callIds: readonly string[]; recordingSids: readonly string[] },
): Promise<Settled> {
  const { tenantId } = scope;
  return withTenant(scope, async (db) => {
    const callIds = { in: [...asked.callIds] };
    const calls = await db.call.findMany({
      where: { tenantId, id: callIds, NOT: { endedAt: null } },
      select: { id: true },
    });
    const legs = await db.callLeg.findMany({
      where: { tenantId, callId: callIds, NOT: { endedAt: null } },
      select: { legSid: true },
    });
    const recordings = await db.recording.findMany({
      where: { tenantId, carrierSid: { in: [...asked.recordingSids] } },
      select: { carrierSid: true },
    });
    return {
      callIds: new Set(calls.map((row) => row.id)),
      legSids: new Set(legs.map((row) => row.legSid)),
      recordingSids: new Set(recordings.map((row) => row.carrierSid)),
    };
  });
}
