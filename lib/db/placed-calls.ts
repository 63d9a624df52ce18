import { PLACED_CALL_DAYS } from '../config/limits';
import type { PlacedResult } from '../core/placed-calls/describe-placed';
import {
  NOTHING_YET,
  PLACED_KINDS,
  type PlacedKind,
  type PlacedProgress,
  placedProgressSchema,
} from '../core/placed-calls/placed-progress';
import type { Json } from '../core/shared/json';
import type { TenantScope } from '../core/shared/tenant-scope';
import { DAY_MS } from '../core/shared/time';
import type { AuditActor } from './audit';
import type { Prisma } from './generated/client';
import { millis } from './millis';
import { storableJson } from './storable-json';
import { withTenant } from './with-tenant';

/** Calls that we place ourselves. Nothing of them is in the tables of calls. */
export type PlacedCall = {
  id: string;
  kind: PlacedKind;
  /** Id of the prompt or of the flow. */
  subjectId: string;
  to: string;
  from: string;
  carrierAccountId: string;
  details: Json;
  progress: PlacedProgress;
  result: PlacedResult | null;
  problem: string | null;
  /** Who asked for it. */
  actor: AuditActor;
  createdAt: number;
};

export type NewPlacedCall = Omit<PlacedCall, 'progress' | 'result' | 'problem' | 'createdAt'>;

/** Stores a call that is about to be placed, and forgets those that nobody asks for any more. */
export async function insertPlacedCall(scope: TenantScope, call: NewPlacedCall, now: number): Promise<void> {
  const { tenantId } = scope;
  const { actor, details, ...rest } = call;
  await withTenant(scope, async (db) => {
    await db.placedCall.deleteMany({
      where: { tenantId, createdAt: { lt: new Date(now - PLACED_CALL_DAYS * DAY_MS) } },
    });
    await db.placedCall.create({
      data: {
        tenantId,
        ...rest,
        details: JSON.parse(storableJson(details)),
        progress: NOTHING_YET,
        createdByUserId: actor.userId,
        createdBy: actor.name,
        createdAt: new Date(now),
      },
    });
  });
}

export async function findPlacedCall(scope: TenantScope, placedCallId: string): Promise<PlacedCall | null> {
  const row = await withTenant(scope, (db) =>
    db.placedCall.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: placedCallId } } }),
  );
  return row && placedCallOf(row);
}

/** Until the transaction ends, nobody else of the tenant counts or stores placed calls. */
export async function lockPlacedCalls(scope: TenantScope): Promise<void> {
  await withTenant(
    scope,
    (db) => db.$queryRaw`select pg_advisory_xact_lock(hashtextextended('placed ' || ${scope.tenantId}, 0))::text`,
  );
}

/** How many were placed since `since`, and how many of those are not over as far as we know. */
export async function countPlacedCalls(scope: TenantScope, since: number): Promise<{ all: number; open: number }> {
  const where = { tenantId: scope.tenantId, createdAt: { gte: new Date(since) } };
  return withTenant(scope, async (db) => ({
    all: await db.placedCall.count({ where }),
    open: await db.placedCall.count({ where: { ...where, isOver: false } }),
  }));
}

/** The newest one about a prompt or flow that is not over as far as we know, begun after `since`; null: none. */
export async function findOpenPlacedCall(scope: TenantScope, subjectId: string, since: number): Promise<string | null> {
  const row = await withTenant(scope, (db) =>
    db.placedCall.findFirst({
      where: { tenantId: scope.tenantId, subjectId, isOver: false, createdAt: { gte: new Date(since) } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    }),
  );
  return row?.id ?? null;
}

/** What the carrier called it, as soon as that is known: a webhook may have been faster. */
export async function notePlacedSid(scope: TenantScope, placedCallId: string, callSid: string): Promise<void> {
  await withTenant(
    scope,
    (db) => db.$executeRaw`
      update placed_call set progress = jsonb_set(progress, '{callSid}', to_jsonb(${callSid}::text))
      where tenant_id = ${scope.tenantId} and id = ${placedCallId}`,
  );
}

/** The end of one that came to nothing, or whose recording could not be kept, with a sentence why. */
export async function failPlacedCall(scope: TenantScope, placedCallId: string, problem: string): Promise<void> {
  await withTenant(scope, (db) =>
    db.placedCall.updateMany({
      where: { tenantId: scope.tenantId, id: placedCallId },
      data: { result: 'failed', problem, isOver: true },
    }),
  );
}

/** False when it was noted before: what was recorded is stored once. */
export async function markPlacedStored(scope: TenantScope, placedCallId: string): Promise<boolean> {
  const { count } = await withTenant(scope, (db) =>
    db.placedCall.updateMany({
      where: { tenantId: scope.tenantId, id: placedCallId, result: null },
      data: { result: 'stored' },
    }),
  );
  return count > 0;
}

/** Those of the carrier's calls `callSids` that we placed, by the carrier's id: its own list holds them beside everybody else's. */
export async function findPlacedBySid(
  scope: TenantScope,
  callSids: readonly string[],
): Promise<Map<string, { placedCallId: string; isOver: boolean }>> {
  const rows = await withTenant(
    scope,
    (db) => db.$queryRaw<{ sid: string; id: string; is_over: boolean }[]>`
      select progress ->> 'callSid' as sid, id, is_over from placed_call
      where tenant_id = ${scope.tenantId} and progress ->> 'callSid' = any (${[...callSids]}::text[])`,
  );
  return new Map(rows.map((row) => [row.sid, { placedCallId: row.id, isOver: row.is_over }]));
}

function placedCallOf(row: Prisma.PlacedCallGetPayload<Record<string, never>>): PlacedCall {
  return {
    id: row.id,
    kind: PLACED_KINDS.find((kind) => kind === row.kind) ?? 'trial',
    subjectId: row.subjectId,
    to: row.to,
    from: row.from,
    carrierAccountId: row.carrierAccountId,
    details: row.details as Json,
    progress: placedProgressSchema.parse(row.progress),
    result: row.result === 'stored' || row.result === 'failed' ? row.result : null,
    problem: row.problem,
    actor: { userId: row.createdByUserId, name: row.createdBy },
    createdAt: millis(row.createdAt),
  };
}
