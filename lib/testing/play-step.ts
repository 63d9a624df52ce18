import type { Business, CallFacts } from '../core/flow/business';
import type { CallerInput } from '../core/flow/caller-input';
import type { ParsedStep, StepContext, StepKind, StepResult } from '../core/flow/define-step';
import { makeBusiness, makeCall } from './make-business';

export type PlayOptions = {
  business?: Partial<Business>;
  call?: Partial<CallFacts>;
  values?: Record<string, string>;
  now?: number;
  stepId?: string;
};

/** A step of that kind, ready to run; throws when the config is not valid. */
export function parseStep(kind: StepKind, config: object): ParsedStep {
  const parsed = kind.parse(config);
  if (!parsed.ok) throw new Error(parsed.problems.join('; '));
  return parsed.step;
}

/** What comes out of a step by itself when the caller (or a phone, or a server) does all that. */
export function playStep(
  kind: StepKind,
  config: object,
  inputs: readonly CallerInput[] = [],
  options: PlayOptions = {},
): StepResult {
  const step = parseStep(kind, config);
  const context: StepContext = {
    business: makeBusiness(options.business),
    call: makeCall(options.call),
    now: options.now ?? 0,
    values: options.values ?? {},
    stepId: options.stepId ?? 'step',
  };
  let result = step.enter(context);
  for (const input of inputs) {
    if (result.kind !== 'wait') throw new Error('The step did not wait.');
    result = step.resume(context, input, result.memo);
  }
  return result;
}
