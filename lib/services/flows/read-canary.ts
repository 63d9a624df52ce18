import { CANARY_COMPARED_DAYS } from '../../config/limits';
import { type CanaryVerdict, judgeCanary, type VersionFigures } from '../../core/flow/judge-canary';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { DAY_MS } from '../../core/shared/time';
import type { FlowPublishing } from '../../db/flow-versions';
import { countCallsOfVersion } from '../../db/version-figures';

export type CanaryState = { canary: VersionFigures; published: VersionFigures; verdict: CanaryVerdict };

/** How the version on trial does beside the published one of the last four weeks; null when none is on trial. */
export async function readCanary(
  scope: TenantScope,
  publishing: FlowPublishing,
  now: number,
): Promise<CanaryState | null> {
  const { canary, publishedVersionId } = publishing;
  if (canary === null || publishedVersionId === null) return null;
  const tried = await countCallsOfVersion(scope, canary.versionId, canary.startedAt);
  const published = await countCallsOfVersion(scope, publishedVersionId, now - CANARY_COMPARED_DAYS * DAY_MS);
  return { canary: tried, published, verdict: judgeCanary(tried, published) };
}
