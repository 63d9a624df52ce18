import { FLOW_VERSION_KEPT_HOURS } from '../../config/limits';
import type { PromptVariant } from '../../core/flow/prompt';
import type { JobRequest } from '../../db/jobs';

/**
 * The jobs that delete sounds which a prompt named and names no more. Flow versions name prompts, never sounds, so only a call that was up
 * may still be about to play one: they are deleted when the longest such call is over.
 */
export function purgeAudioJobs(tenantId: string, replaced: readonly (PromptVariant | undefined)[]): JobRequest[] {
  return replaced.flatMap((variant) =>
    variant?.kind !== 'audio'
      ? []
      : {
          name: 'purge-audio',
          payload: { tenantId, key: variant.key },
          runAt: Date.now() + FLOW_VERSION_KEPT_HOURS * 3_600_000,
          key: `purge-audio:${variant.key}`,
        },
  );
}
