import { type Flow, flowSchema } from '../core/flow/flow';
import { type ReplaySummary, replaySummarySchema } from '../core/flow/summarise-replay';
import type { TenantScope } from '../core/shared/tenant-scope';
import type { Prisma } from './generated/client';
import { millis } from './millis';
import { storableJson } from './storable-json';
import { withTenant } from './with-tenant';

/** Runs of past calls through a draft. */
export const REPLAY_STATUSES = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const;
export type ReplayStatus = (typeof REPLAY_STATUSES)[number];

export type Replay = {
  id: string;
  flowId: string;
  definition: Flow;
  periodFrom: number;
  periodTo: number;
  status: ReplayStatus;
  done: number;
  total: number;
  result: ReplaySummary | null;
  createdAt: number;
};

type Change = { status?: ReplayStatus; done?: number; total?: number; result?: ReplaySummary };

export async function insertReplay(
  scope: TenantScope,
  replay: Pick<Replay, 'id' | 'flowId' | 'definition' | 'periodFrom' | 'periodTo' | 'total'>,
): Promise<void> {
  const { periodFrom, periodTo, definition, ...rest } = replay;
  await withTenant(scope, (db) =>
    db.replay.create({
      data: {
        tenantId: scope.tenantId,
        ...rest,
        definition: JSON.parse(storableJson(definition)),
        periodFrom: new Date(periodFrom),
        periodTo: new Date(periodTo),
      },
    }),
  );
}

export async function findReplay(scope: TenantScope, replayId: string): Promise<Replay | null> {
  const row = await withTenant(scope, (db) =>
    db.replay.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: replayId } } }),
  );
  return row && replayOf(row);
}

/** The flow's newest one; null: none yet. */
export async function findNewestReplay(scope: TenantScope, flowId: string): Promise<Replay | null> {
  const row = await withTenant(scope, (db) =>
    db.replay.findFirst({
      where: { tenantId: scope.tenantId, flowId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    }),
  );
  return row && replayOf(row);
}

/** Changes a replay that is under way; false when it is over (cancelled, done, failed) or gone: then nothing is changed. */
export async function updateOpenReplay(scope: TenantScope, replayId: string, change: Change): Promise<boolean> {
  const { result, ...rest } = change;
  const data =
    result === undefined ? rest : { ...rest, result: JSON.parse(storableJson(result)) as Prisma.InputJsonObject };
  const { count } = await withTenant(scope, (db) =>
    db.replay.updateMany({
      where: { tenantId: scope.tenantId, id: replayId, status: { in: ['waiting', 'running'] } },
      data,
    }),
  );
  return count > 0;
}

function replayOf(row: Prisma.ReplayGetPayload<Record<string, never>>): Replay {
  return {
    id: row.id,
    flowId: row.flowId,
    definition: flowSchema.parse(row.definition),
    periodFrom: millis(row.periodFrom),
    periodTo: millis(row.periodTo),
    status: REPLAY_STATUSES.find((status) => status === row.status) ?? 'failed',
    done: row.done,
    total: row.total,
    result: row.result === null ? null : replaySummarySchema.parse(row.result),
    createdAt: millis(row.createdAt),
  };
}
