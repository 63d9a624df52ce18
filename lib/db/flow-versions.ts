import { type Flow, flowSchema } from '../core/flow/flow';
import { AppError } from '../core/shared/app-error';
import type { TenantScope } from '../core/shared/tenant-scope';
import type { Prisma } from './generated/client';
import { lockRow } from './lock-row';
import { millis, millisOrNull } from './millis';
import { storableJson } from './storable-json';
import { changeRouting, type Transaction, withTenant } from './with-tenant';

/** The published states of a flow. A version never changes; which one callers hear is said by the flow. */
export type FlowVersionDetail = {
  id: string;
  ordinal: number;
  /** What callers hear. */
  definition: Flow;
  /** What was edited: the same, with steps that lead through other flows not yet folded in. */
  source: Flow;
  note: string;
  author: string;
  createdByUserId: string | null;
  createdAt: number;
  supersededAt: number | null;
};

/** Which versions of a flow are in use, and how. Milliseconds since the epoch; `share` is percent of new calls. */
export type FlowPublishing = {
  flowId: string;
  name: string;
  publishedVersionId: string | null;
  canary: { versionId: string; share: number; startedAt: number } | null;
  scheduled: { versionId: string; at: number } | null;
};

export type NewFlowVersion = {
  id: string;
  flowId: string;
  definition: Flow;
  /** null: the same as the definition. */
  source: Flow | null;
  note: string;
  author: string;
  createdByUserId: string | null;
};

/** Newest first. */
export async function listFlowVersions(scope: TenantScope, flowId: string, most: number): Promise<FlowVersionDetail[]> {
  const rows = await withTenant(scope, (db) =>
    db.flowVersion.findMany({
      where: { tenantId: scope.tenantId, flowId },
      orderBy: { ordinal: 'desc' },
      take: most,
    }),
  );
  return rows.map(versionOf);
}

/** A version of this flow; null when there is none of that id. */
export async function findVersionOfFlow(
  scope: TenantScope,
  flowId: string,
  versionId: string,
): Promise<FlowVersionDetail | null> {
  const row = await withTenant(scope, (db) =>
    db.flowVersion.findFirst({ where: { tenantId: scope.tenantId, flowId, id: versionId } }),
  );
  return row && versionOf(row);
}

/** What is published of every flow, as it was edited: flow id → flow. Flows of which nothing is published are missing. */
export async function listPublishedSources(scope: TenantScope): Promise<Record<string, Flow>> {
  const rows = await withTenant(scope, (db) =>
    db.flow.findMany({
      where: { tenantId: scope.tenantId, publishedVersionId: { not: null } },
      select: { id: true, published: { select: { definition: true, source: true } } },
    }),
  );
  return Object.fromEntries(
    rows.flatMap(({ id, published }) =>
      published === null ? [] : [[id, flowSchema.parse(published.source ?? published.definition)]],
    ),
  );
}

export async function findFlowPublishing(scope: TenantScope, flowId: string): Promise<FlowPublishing | null> {
  const row = await withTenant(scope, (db) =>
    db.flow.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: flowId } } }),
  );
  return row && publishingOf(row);
}

/** Like findFlowPublishing, and no other transaction changes it until this one ends. */
export async function lockFlowPublishing(scope: TenantScope, flowId: string): Promise<FlowPublishing | null> {
  return withTenant(scope, async (db) => {
    await lockRow(scope, 'flow', flowId);
    const row = await db.flow.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: flowId } } });
    return row && publishingOf(row);
  });
}

/** Stores the next version of the flow; no caller hears it yet. Throws AppError('not_found') for an unknown flow. */
export async function insertVersion(
  scope: TenantScope,
  version: NewFlowVersion,
  now: number,
): Promise<{ ordinal: number }> {
  const { tenantId } = scope;
  const { definition, source, ...columns } = version;
  return withTenant(scope, async (db) => {
    await lockFlow(db, tenantId, version.flowId);
    const last = await db.flowVersion.aggregate({
      where: { tenantId, flowId: version.flowId },
      _max: { ordinal: true },
    });
    const ordinal = (last._max.ordinal ?? 0) + 1;
    await db.flowVersion.create({
      data: {
        tenantId,
        ...columns,
        definition: JSON.parse(storableJson(definition)),
        ...(source === null ? {} : { source: JSON.parse(storableJson(source)) }),
        ordinal,
        createdAt: new Date(now),
      },
    });
    return { ordinal };
  });
}

/**
 * New calls begin on this version from now on; a share that was tried and a time that was set for this version are over. A draft that says
 * the same is no draft any more.
 */
export async function putInUse(
  scope: TenantScope,
  flowId: string,
  version: FlowVersionDetail,
  now: number,
): Promise<void> {
  const { tenantId } = scope;
  await changeRouting(scope, async (db) => {
    const flow = await lockFlow(db, tenantId, flowId);
    const waiting = flow.scheduledVersionId === version.id ? null : flow.scheduledVersionId;
    await db.flow.update({
      where: { tenantId_id: { tenantId, id: flowId } },
      data: {
        publishedVersionId: version.id,
        ...NO_CANARY,
        ...(waiting === null ? NOT_SCHEDULED : {}),
      },
    });
    await supersedeAllBut(db, tenantId, flowId, [version.id, waiting], now);
    await db.flowVersion.update({
      where: { tenantId_id: { tenantId, id: version.id } },
      data: { supersededAt: null },
    });
    await db.$executeRaw`
      update flow set draft = null
      where tenant_id = ${tenantId} and id = ${flowId} and draft = ${storableJson(version.source)}::jsonb`;
  });
}

/** The version gets `share` percent of new calls, beside the published one. */
export async function putOnTrial(
  scope: TenantScope,
  flowId: string,
  trial: { versionId: string; share: number },
  now: number,
): Promise<void> {
  const { tenantId } = scope;
  await changeRouting(scope, async (db) => {
    const flow = await lockFlow(db, tenantId, flowId);
    await db.flow.update({
      where: { tenantId_id: { tenantId, id: flowId } },
      data: { canaryVersionId: trial.versionId, canaryShare: trial.share, canaryStartedAt: new Date(now) },
    });
    const kept = [trial.versionId, flow.publishedVersionId, flow.scheduledVersionId];
    await supersedeAllBut(db, tenantId, flowId, kept, now);
  });
}

/** Every new call begins on the published version again. */
export async function takeOffTrial(scope: TenantScope, flowId: string, now: number): Promise<void> {
  const { tenantId } = scope;
  await changeRouting(scope, async (db) => {
    const flow = await lockFlow(db, tenantId, flowId);
    await db.flow.update({ where: { tenantId_id: { tenantId, id: flowId } }, data: NO_CANARY });
    await supersedeAllBut(db, tenantId, flowId, [flow.publishedVersionId, flow.scheduledVersionId], now);
  });
}

/** The version is put in use at `at`; null: not any more. What was waiting before never will be. */
export async function putOnSchedule(
  scope: TenantScope,
  flowId: string,
  scheduled: { versionId: string; at: number } | null,
  now: number,
): Promise<void> {
  const { tenantId } = scope;
  await changeRouting(scope, async (db) => {
    const flow = await lockFlow(db, tenantId, flowId);
    await db.flow.update({
      where: { tenantId_id: { tenantId, id: flowId } },
      data:
        scheduled === null
          ? NOT_SCHEDULED
          : { scheduledVersionId: scheduled.versionId, scheduledAt: new Date(scheduled.at) },
    });
    const kept = [scheduled?.versionId ?? null, flow.publishedVersionId, flow.canaryVersionId];
    await supersedeAllBut(db, tenantId, flowId, kept, now);
  });
}

const NO_CANARY = { canaryVersionId: null, canaryShare: null, canaryStartedAt: null };
const NOT_SCHEDULED = { scheduledVersionId: null, scheduledAt: null };

/** Two publishers at once come one after the other: the row is locked until the end of the transaction. */
async function lockFlow(db: Transaction, tenantId: string, flowId: string) {
  await db.$queryRaw`select 1 from flow where tenant_id = ${tenantId} and id = ${flowId} for update`;
  const flow = await db.flow.findUnique({ where: { tenantId_id: { tenantId, id: flowId } } });
  if (!flow) throw new AppError('not_found', 'This flow does not exist.');
  return flow;
}

async function supersedeAllBut(
  db: Transaction,
  tenantId: string,
  flowId: string,
  kept: readonly (string | null)[],
  now: number,
): Promise<void> {
  const ids = kept.flatMap((id) => id ?? []);
  await db.flowVersion.updateMany({
    where: { tenantId, flowId, supersededAt: null, id: { notIn: ids } },
    data: { supersededAt: new Date(now) },
  });
}

function versionOf(row: Prisma.FlowVersionGetPayload<Record<string, never>>): FlowVersionDetail {
  const { id, ordinal, note, author, createdByUserId } = row;
  const definition = flowSchema.parse(row.definition);
  return {
    id,
    ordinal,
    definition,
    source: row.source === null ? definition : flowSchema.parse(row.source),
    note,
    author,
    createdByUserId,
    createdAt: millis(row.createdAt),
    supersededAt: millisOrNull(row.supersededAt),
  };
}

function publishingOf(row: Prisma.FlowGetPayload<Record<string, never>>): FlowPublishing {
  const {
    id,
    name,
    publishedVersionId,
    canaryVersionId,
    canaryShare,
    canaryStartedAt,
    scheduledVersionId,
    scheduledAt,
  } = row;
  const canary =
    canaryVersionId === null || canaryShare === null || canaryStartedAt === null
      ? null
      : { versionId: canaryVersionId, share: canaryShare, startedAt: millis(canaryStartedAt) };
  const scheduled =
    scheduledVersionId === null || scheduledAt === null
      ? null
      : { versionId: scheduledVersionId, at: millis(scheduledAt) };
  return { flowId: id, name, publishedVersionId, canary, scheduled };
}
