import type { TenantScope } from '../core/shared/tenant-scope';
import type { Prisma } from './generated/client';
import { FOLLOW_FLOW_TEXTS } from './message-status';
import { millis } from './millis';
import { withTenant } from './with-tenant';

/** A text that a flow asked for. */
export type FlowText = {
  id: string;
  callId: string;
  /** E.164. */
  to: string;
  body: string;
  /** The visit of the journey that asked for it. */
  visit: number | null;
  status: 'queued' | 'sent' | 'delivered' | 'failed';
  /** What went wrong, as a sentence. */
  problem: string | null;
  createdAt: number;
};

/** `before`: how many texts of the same call came before it. */
export async function findFlowText(
  scope: TenantScope,
  textId: string,
): Promise<(FlowText & { before: number }) | null> {
  const { tenantId } = scope;
  return withTenant(scope, async (db) => {
    const row = await db.flowText.findUnique({ where: { tenantId_id: { tenantId, id: textId } } });
    if (row === null) return null;
    const earlier = [{ createdAt: { lt: row.createdAt } }, { createdAt: row.createdAt, id: { lt: row.id } }];
    const before = await db.flowText.count({ where: { tenantId, callId: row.callId, OR: earlier } });
    return { ...flowTextOf(row), before };
  });
}

/** The texts of one call, in the order in which they were asked for. */
export async function listFlowTexts(scope: TenantScope, callId: string): Promise<FlowText[]> {
  const rows = await withTenant(scope, (db) =>
    db.flowText.findMany({
      where: { tenantId: scope.tenantId, callId },
      orderBy: [{ visit: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map(flowTextOf);
}

/** Those that did not arrive, asked for at or after `since`; newest first. */
export async function listFailedFlowTexts(scope: TenantScope, since: number, most: number): Promise<FlowText[]> {
  const rows = await withTenant(scope, (db) =>
    db.flowText.findMany({
      where: { tenantId: scope.tenantId, status: 'failed', createdAt: { gte: new Date(since) } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: most,
    }),
  );
  return rows.map(flowTextOf);
}

/** The carrier took it. Its fate may be known already: the status callback can overtake this. */
export async function markFlowTextSent(scope: TenantScope, textId: string, messageSid: string): Promise<void> {
  const { tenantId } = scope;
  await withTenant(scope, async (db) => {
    await db.flowText.updateMany({
      where: { tenantId, id: textId },
      data: { status: 'sent', messageSid, problem: null },
    });
    await db.$executeRawUnsafe(FOLLOW_FLOW_TEXTS, tenantId, [messageSid]);
  });
}

/** `isFinal`: it will not be tried again. */
export async function markFlowTextProblem(
  scope: TenantScope,
  textId: string,
  problem: string,
  isFinal: boolean,
): Promise<void> {
  await withTenant(scope, (db) =>
    db.flowText.updateMany({
      where: { tenantId: scope.tenantId, id: textId },
      data: { problem, status: isFinal ? 'failed' : 'queued' },
    }),
  );
}

function flowTextOf(row: Prisma.FlowTextGetPayload<Record<string, never>>): FlowText {
  const { id, callId, to, body, visit, problem } = row;
  return { id, callId, to, body, visit, problem, status: statusOf(row.status), createdAt: millis(row.createdAt) };
}

function statusOf(text: string): FlowText['status'] {
  return text === 'sent' || text === 'delivered' || text === 'failed' ? text : 'queued';
}
