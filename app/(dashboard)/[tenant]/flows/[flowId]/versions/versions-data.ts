import type { StepNames } from '@/lib/core/flow/define-step';
import { diffFlows, type FlowDifference } from '@/lib/core/flow/diff-flows';
import type { Flow } from '@/lib/core/flow/flow';
import type { FlowFinding } from '@/lib/core/flow/flow-finding';
import type { TenantScope } from '@/lib/core/shared/tenant-scope';
import { type AuditEvent, listAuditEvents } from '@/lib/db/audit';
import { type FlowDraft, findFlowDraft } from '@/lib/db/flow-drafts';
import {
  type FlowPublishing,
  type FlowVersionDetail,
  findFlowPublishing,
  listFlowVersions,
} from '@/lib/db/flow-versions';
import { checkDraft } from '@/lib/services/flows/check-draft';
import { type CanaryState, readCanary } from '@/lib/services/flows/read-canary';
import { namesOf } from '../../catalog';
import { readCatalog } from '../../read-catalog';
import { type DrawnDifference, drawDifference } from './draw-difference';
import type { VersionState } from './versions-strings';

const VERSIONS_SHOWN_MAX = 50;
const AUDIT_LINES = 20;

export type ShownVersion = FlowVersionDetail & {
  state: VersionState;
  /** Null: it is the first one. */
  difference: FlowDifference | null;
};

export type VersionsPage = {
  flow: FlowDraft;
  publishing: FlowPublishing;
  /** What publishing now would publish; null: nothing new. */
  waiting: {
    flow: Flow;
    difference: FlowDifference | null;
    drawn: DrawnDifference | null;
    findings: readonly FlowFinding[];
  } | null;
  published: FlowVersionDetail | null;
  canary: CanaryState | null;
  versions: readonly ShownVersion[];
  /** The version that was asked for on the canvas, beside the one before it. */
  drawn: { version: ShownVersion; difference: DrawnDifference } | null;
  /** The last thing that happened by itself, if nothing happened since. */
  notice: AuditEvent | null;
};

/** Everything on the page of a flow's versions; `drawnId`: the version to be drawn. Null for an unknown flow. */
export async function readVersions(
  scope: TenantScope,
  flowId: string,
  country: string,
  now: number,
  drawnId: string | null,
): Promise<VersionsPage | null> {
  const [flow, publishing] = await Promise.all([findFlowDraft(scope, flowId), findFlowPublishing(scope, flowId)]);
  if (flow === null || publishing === null) return null;
  const [stored, names, canary, notice] = await Promise.all([
    listFlowVersions(scope, flowId, VERSIONS_SHOWN_MAX),
    readCatalog(scope, country).then(namesOf),
    readCanary(scope, publishing, now),
    noticeOf(scope, flowId),
  ]);
  const published = stored.find(({ id }) => id === publishing.publishedVersionId) ?? null;
  const waiting = await waitingOf(scope, flow, published, names, now);
  const versions = stored.map((version, index) => {
    const earlier = stored[index + 1];
    const difference = earlier === undefined ? null : diffFlows(earlier.source, version.source, names);
    return { ...version, state: stateOf(version, publishing), difference };
  });
  const drawn = drawnOf(versions, drawnId, names);
  return { flow, publishing, waiting, published, canary, versions, drawn, notice };
}

async function waitingOf(
  scope: TenantScope,
  flow: FlowDraft,
  published: FlowVersionDetail | null,
  names: StepNames,
  now: number,
): Promise<VersionsPage['waiting']> {
  if (flow.draft === null) return null;
  const difference = published === null ? null : diffFlows(published.source, flow.draft, names);
  const drawn =
    published === null || difference === null || difference.sentences.length === 0
      ? null
      : drawDifference(published.source, flow.draft, difference, names);
  return { flow: flow.draft, difference, drawn, findings: await checkDraft(scope, flow.draft, now) };
}

function drawnOf(versions: readonly ShownVersion[], drawnId: string | null, names: StepNames): VersionsPage['drawn'] {
  const index = versions.findIndex(({ id }) => id === drawnId);
  const [version, earlier] = [versions[index], versions[index + 1]];
  if (version === undefined || earlier === undefined || version.difference === null) return null;
  return { version, difference: drawDifference(earlier.source, version.source, version.difference, names) };
}

function stateOf({ id }: FlowVersionDetail, publishing: FlowPublishing): VersionState {
  if (id === publishing.publishedVersionId) return 'published';
  if (id === publishing.canary?.versionId) return 'canary';
  return id === publishing.scheduled?.versionId ? 'scheduled' : 'earlier';
}

async function noticeOf(scope: TenantScope, flowId: string): Promise<AuditEvent | null> {
  const events = await listAuditEvents(scope, AUDIT_LINES, flowId);
  const last = events.find(({ action }) => !['flow.draftSaved', 'flow.renamed'].includes(action));
  const isAutomatic = last?.action === 'flow.scheduleRefused' || last?.actor.name === 'Automatic return';
  return last !== undefined && isAutomatic ? last : null;
}
