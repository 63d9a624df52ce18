import { type Flow, flowSchema } from '../core/flow/flow';
import type { TenantScope } from '../core/shared/tenant-scope';
import type { Prisma } from './generated/client';
import { millisOrNull } from './millis';
import { storableJson } from './storable-json';
import { withTenant } from './with-tenant';

/** What people are editing. A draft that is null is the same as the published version; nothing here changes what callers hear. */
export type FlowDraft = {
  id: string;
  name: string;
  /** null: no draft differs from what is published. */
  draft: Flow | null;
  /** As it was edited; null: never published. */
  published: Flow | null;
  revision: number;
  savedAt: number | null;
  /** The name of who saved the draft last. */
  savedBy: string | null;
  archivedAt: number | null;
};

export type DraftSave = { draft: Flow; revision: number; savedBy: string; now: number };

const withPublished = { published: { select: { definition: true, source: true } } } as const;

export async function findFlowDraft(scope: TenantScope, flowId: string): Promise<FlowDraft | null> {
  const row = await withTenant(scope, (db) =>
    db.flow.findUnique({
      where: { tenantId_id: { tenantId: scope.tenantId, id: flowId } },
      include: withPublished,
    }),
  );
  return row && draftOf(row);
}

/** All of them, archived ones too, by name. */
export async function listFlowDrafts(scope: TenantScope): Promise<FlowDraft[]> {
  const rows = await withTenant(scope, (db) =>
    db.flow.findMany({
      where: { tenantId: scope.tenantId },
      include: withPublished,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map(draftOf);
}

/** Stores the draft if nobody saved since `revision`; the new revision, or null when somebody did (or the flow is gone). */
export async function storeFlowDraft(scope: TenantScope, flowId: string, save: DraftSave): Promise<number | null> {
  const { count } = await withTenant(scope, (db) =>
    db.flow.updateMany({
      where: { tenantId: scope.tenantId, id: flowId, draftRevision: save.revision },
      data: {
        draft: JSON.parse(storableJson(save.draft)),
        draftRevision: { increment: 1 },
        draftSavedAt: new Date(save.now),
        draftSavedBy: save.savedBy,
      },
    }),
  );
  return count === 0 ? null : save.revision + 1;
}

/** False when the tenant has no such flow. */
export async function updateFlowFacts(
  scope: TenantScope,
  flowId: string,
  changes: { name?: string; archivedAt?: number | null },
): Promise<boolean> {
  const { archivedAt, ...rest } = changes;
  const moment = archivedAt === undefined ? {} : { archivedAt: archivedAt === null ? null : new Date(archivedAt) };
  const { count } = await withTenant(scope, (db) =>
    db.flow.updateMany({ where: { tenantId: scope.tenantId, id: flowId }, data: { ...rest, ...moment } }),
  );
  return count > 0;
}

type DraftRow = {
  id: string;
  name: string;
  draft: Prisma.JsonValue | null;
  draftRevision: number;
  draftSavedAt: Date | null;
  draftSavedBy: string | null;
  archivedAt: Date | null;
  published: { definition: Prisma.JsonValue; source: Prisma.JsonValue } | null;
};

function draftOf(row: DraftRow): FlowDraft {
  return {
    id: row.id,
    name: row.name,
    draft: row.draft === null ? null : flowSchema.parse(row.draft),
    published: row.published === null ? null : flowSchema.parse(row.published.source ?? row.published.definition),
    revision: row.draftRevision,
    savedAt: millisOrNull(row.draftSavedAt),
    savedBy: row.draftSavedBy,
    archivedAt: millisOrNull(row.archivedAt),
  };
}
