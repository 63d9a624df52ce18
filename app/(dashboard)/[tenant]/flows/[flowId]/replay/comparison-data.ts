import type { Business } from '@/lib/core/flow/business';
import { type PastCall, type ReplayedCall, replayCall } from '@/lib/core/flow/replay-call';
import { rungPartyName } from '@/lib/core/flow/rung-party';
import type { TenantScope } from '@/lib/core/shared/tenant-scope';
import { findPastCall } from '@/lib/db/past-calls';
import type { Replay } from '@/lib/db/replays';
import type { ComparedStep } from './_components/comparison';
import { REPLAY } from './replay-strings';

/** One call of a replay, then and now, step by step; null when the call is not kept any more. */
export async function readComparison(
  scope: TenantScope,
  replay: Replay,
  callId: string,
  business: Business,
): Promise<{ past: PastCall; replayed: ReplayedCall; before: ComparedStep[]; after: ComparedStep[] } | null> {
  const past = await findPastCall(scope, callId);
  if (past === null) return null;
  const replayed = replayCall(replay.definition, business, past);
  const { path, rings, heard } = replayed.call;
  const before = past.steps.map((step, index) => ({
    id: `${index}`,
    name: step.stepName,
    detail: detailOf(step.input, []),
    differs: path[index]?.stepName !== step.stepName || path[index]?.exit !== step.exit,
  }));
  const after = path.map((step, index) => ({
    id: `${index}`,
    name: step.stepName,
    detail: detailOf(step.input, [
      ...heard.filter(({ visit }) => visit === step.visit).map(({ text }) => `${REPLAY.heard} “${text}”`),
      ...rings
        .filter(({ visit }) => visit === step.visit)
        .map(
          ({ targets }) => `${REPLAY.rang} ${targets.map((each) => rungPartyName(each, business.people)).join(', ')}`,
        ),
    ]),
    differs: past.steps[index]?.stepName !== step.stepName || past.steps[index]?.exit !== step.exit,
  }));
  return { past, replayed, before, after };
}

function detailOf(input: string | null, rest: readonly string[]): string {
  return [...rest, ...(input === null ? [] : [`The caller ${input}`])].join(' · ');
}
