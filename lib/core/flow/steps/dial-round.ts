import { z } from 'zod';
import { planRing, type RingPlan } from '../../people/ring-plan';
import { callerIdOf } from '../../routing/caller-id';
import type { StepContext, StepEffects, StepResult } from '../define-step';
import type { DialInstruction, DialTarget } from '../instruction';
import { DIAL_TARGETS_MAX } from '../limits';
import { recordingChoice } from '../recording-choice';
import { type DialConfig, ringConfigOf } from './dial-config';
import { whisperOf } from './dial-whisper';

export const ROUND_RESULTS = ['failed', 'busy', 'noAnswer'] as const;
export type RoundResult = (typeof ROUND_RESULTS)[number];

/**
 * `rung`: phones tried so far, numbers without their plus sign and browsers by their person, since who comes first may change between rounds; `via`: by which department each
 * phone of the round is rung, one for all when it is the same; `result`: the most hopeful one of the rounds so far.
 */
export const memoSchema = z.object({
  rung: z.array(z.string()),
  via: z.array(z.string().nullable()),
  result: z.enum(ROUND_RESULTS).nullable(),
});
export type DialMemo = z.infer<typeof memoSchema>;

/** Who rings now, by the whole plan. */
export function planOf(config: DialConfig, context: StepContext): RingPlan {
  return planRing(ringConfigOf(config, context), context.business, context.call, context.now);
}

/** The next round of the plan in which a phone has not been rung yet, as a wait for its end; null when all were. */
export function ringNext(
  config: DialConfig,
  context: StepContext,
  plan: RingPlan,
  memo: Pick<DialMemo, 'rung' | 'result'>,
): (StepResult & { kind: 'wait' }) | null {
  const rung = new Set(memo.rung);
  for (const round of plan.rounds) {
    const left = round.targets.filter((target) => !rung.has(rungKey(target)));
    const targets = left.slice(0, roundSize(context.business.outbound.legsPerDialMax));
    if (targets.length > 0) return ring(config, context, { ...round, targets }, memo);
  }
  return null;
}

function roundSize(legsPerDialMax: number): number {
  return Math.max(1, Math.min(DIAL_TARGETS_MAX, Math.trunc(legsPerDialMax)));
}

function ring(
  config: DialConfig,
  context: StepContext,
  { targets, order, ringSeconds }: Pick<DialInstruction, 'targets' | 'order' | 'ringSeconds'>,
  memo: Pick<DialMemo, 'rung' | 'result'>,
): StepResult & { kind: 'wait' } {
  const { business, call } = context;
  const recording = recordingChoice(context);
  const wait: DialInstruction = {
    kind: 'dial',
    targets,
    order,
    ringSeconds,
    talkSecondsMax: business.outbound.talkSecondsMax,
    callerId: callerIdOf(call, config.shownNumber),
    record: recording.record,
    accept: whisperOf(config, context, null),
  };
  const rung = [...memo.rung, ...targets.map(rungKey)];
  return {
    kind: 'wait',
    say: recording.say,
    wait,
    memo: { rung, via: viaOf(targets), result: memo.result } satisfies DialMemo,
    values: recording.values,
  };
}

/** Short, since it travels in every URL of the turn. */
function rungKey(target: DialTarget): string {
  return target.kind === 'browser' ? target.personId : target.number.slice(1);
}

/** The position travels in every URL of the turn: what all phones share is said once. */
function viaOf(targets: readonly DialTarget[]): DialMemo['via'] {
  const via = targets.map((target) => target.departmentId);
  return via.every((departmentId) => departmentId === via[0]) ? via.slice(0, 1) : via;
}

/** By which department the phone of that index is rung. */
export function departmentOf(memo: DialMemo, targetIndex: number): string | null {
  return (memo.via.length === 1 ? memo.via[0] : memo.via[targetIndex]) ?? null;
}

/** What the plan makes known besides who rings. */
export function marksOf(plan: RingPlan): NonNullable<StepEffects['marks']> {
  return plan.refused.length > 0 ? [{ mark: 'targetRefused', note: plan.refused.join(', ') }] : [];
}
