import type { Outcome } from '../core/calls/call-record';
import type { PastCall } from '../core/flow/replay-call';
import type { TenantScope } from '../core/shared/tenant-scope';
import type { Prisma } from './generated/client';
import { millis } from './millis';
import { readPastHistories } from './past-histories';
import { type Transaction, withTenant } from './with-tenant';

/** Inbound calls that ended within a period, `to` not included; `numberIds` null: to any number. Instants in milliseconds. */
export type PastCallFilter = { from: number; to: number; numberIds: readonly string[] | null };

export async function countPastCalls(scope: TenantScope, filter: PastCallFilter): Promise<number> {
  return withTenant(scope, (db) => db.call.count({ where: whereOf(scope, filter) }));
}

/** So many calls, oldest first, after the one named (null: from the first). */
export async function listPastCalls(
  scope: TenantScope,
  filter: PastCallFilter,
  page: { after: PastCall | null; rows: number },
): Promise<PastCall[]> {
  const { after } = page;
  const beyond: Prisma.CallWhereInput =
    after === null
      ? {}
      : {
          OR: [
            { startedAt: { gt: new Date(after.startedAt) } },
            { startedAt: new Date(after.startedAt), id: { gt: after.id } },
          ],
        };
  return withTenant(scope, async (db) => {
    const calls = await db.call.findMany({
      where: { AND: [whereOf(scope, filter), beyond] },
      orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      take: page.rows,
    });
    return pastCallsOf(db, scope, calls);
  });
}

export async function findPastCall(scope: TenantScope, callId: string): Promise<PastCall | null> {
  return withTenant(scope, async (db) => {
    const calls = await db.call.findMany({ where: { tenantId: scope.tenantId, id: callId } });
    return (await pastCallsOf(db, scope, calls))[0] ?? null;
  });
}

function whereOf({ tenantId }: TenantScope, { from, to, numberIds }: PastCallFilter): Prisma.CallWhereInput {
  return {
    tenantId,
    direction: 'inbound',
    startedAt: { gte: new Date(from), lt: new Date(to) },
    endedAt: { not: null },
    ...(numberIds === null ? {} : { numberId: { in: [...numberIds] } }),
  };
}

type CallRow = Prisma.CallGetPayload<Record<string, never>>;

/** One question after the other: a transaction has one connection, which takes one at a time. */
async function pastCallsOf(db: Transaction, { tenantId }: TenantScope, calls: readonly CallRow[]): Promise<PastCall[]> {
  const where = { tenantId, callId: { in: calls.map(({ id }) => id) } };
  const steps = await db.callStep.findMany({ where, orderBy: [{ callId: 'asc' }, { visit: 'asc' }] });
  const legs = await db.callLeg.findMany({ where, orderBy: [{ startedAt: 'asc' }, { legSid: 'asc' }] });
  const messages = await db.recording.findMany({
    where: { ...where, purpose: 'voicemail', durationSeconds: { gt: 0 } },
    select: { callId: true },
  });
  const histories = await readPastHistories(db, tenantId, calls);
  const stepsOf = byCall(steps);
  const legsOf = byCall(legs);
  const messagesOf = byCall(messages);
  return calls.map((call) => ({
    id: call.id,
    from: call.from,
    to: call.to,
    numberId: call.numberId ?? '',
    startedAt: millis(call.startedAt),
    durationSeconds: call.durationSeconds,
    outcome: call.outcome as Outcome | null,
    answeredByPersonId: call.answeredByPersonId,
    departmentId: call.departmentId,
    talkSeconds: call.talkSeconds,
    leftMessage: messagesOf.has(call.id),
    history: histories.get(call.id) ?? null,
    steps: stepsOf.get(call.id) ?? [],
    legs: legsOf.get(call.id) ?? [],
  }));
}

function byCall<Row extends { callId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const group = grouped.get(row.callId);
    if (group === undefined) grouped.set(row.callId, [row]);
    else group.push(row);
  }
  return grouped;
}
