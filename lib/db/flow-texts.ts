import type { TenantScope } from '../core/shared/tenant-scope';
import { millis } from './millis';
import { withTenant } from './with-tenant';

/** A text that a flow asked for. */
export type FlowText = {
  id: string;
  callId: string;
  /** E.164. */
  to: string;
  body: string;
  status: 'queued' | 'sent' | 'failed';
  problem: string | null;
  createdAt: number;
  /** How many texts of the same call came before it. */
  before: number;
};

export async function findFlowText(scope: TenantScope, textId: string): Promise<FlowText | null> {
  const { tenantId } = scope;
  return withTenant(scope, async (db) => {
    const row = await db.flowText.findUnique({ where: { tenantId_id: { tenantId, id: textId } } });
    if (row === null) return null;
    const earlier = [{ createdAt: { lt: row.createdAt } }, { createdAt: row.createdAt, id: { lt: row.id } }];
    const before = await db.flowText.count({ where: { tenantId, callId: row.callId, OR: earlier } });
    const { id, callId, to, body, problem } = row;
    return { id, callId, to, body, problem, before, status: statusOf(row.status), createdAt: millis(row.createdAt) };
  });
}

export async function markFlowTextSent(scope: TenantScope, textId: string, messageSid: string): Promise<void> {
  await withTenant(scope, (db) =>
    db.flowText.updateMany({
      where: { tenantId: scope.tenantId, id: textId },
      data: { status: 'sent', messageSid, problem: null },
    }),
  );
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

function statusOf(text: string): FlowText['status'] {
  return text === 'sent' || text === 'failed' ? text : 'queued';
}
