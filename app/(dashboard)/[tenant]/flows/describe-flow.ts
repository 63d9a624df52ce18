import type { StepNames } from '@/lib/core/flow/define-step';
import type { Flow, Step } from '@/lib/core/flow/flow';
import { findStepKind } from '@/lib/core/flow/steps/registry';

/** What a flow does first and then, in one sentence for people. */
export function describeFlow(flow: Flow, names: StepNames): string {
  const first = flow.steps[flow.entry];
  if (first === undefined) return 'Has no first step.';
  const second = nextOf(flow, first);
  const opening = sentenceOf(first, names);
  const then = second === null ? '' : `, then ${lowerFirst(sentenceOf(second, names))}`;
  const rest = Object.keys(flow.steps).length - (second === null ? 1 : 2);
  const more = rest > 0 ? `; ${rest} more ${rest === 1 ? 'step' : 'steps'}` : '';
  return `${opening}${then}${more}.`;
}

function nextOf(flow: Flow, step: Step): Step | null {
  const exits = findStepKind(step.type)?.draftExits(step.config) ?? [];
  for (const { name } of exits) {
    const to = Object.hasOwn(step.exits, name) ? step.exits[name] : undefined;
    if (typeof to === 'string' && to !== step.id) return flow.steps[to] ?? null;
  }
  return null;
}

function sentenceOf(step: Step, names: StepNames): string {
  const parsed = findStepKind(step.type)?.parse(step.config);
  return parsed?.ok ? parsed.step.summary(names).replace(/\.$/, '') : step.name;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
