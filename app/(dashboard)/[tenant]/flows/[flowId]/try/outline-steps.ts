import type { StepNames } from '@/lib/core/flow/define-step';
import type { Flow } from '@/lib/core/flow/flow';
import { findStepKind } from '@/lib/core/flow/steps/registry';
import type { OutlineStep } from './_components/step-outline';

/** Every step as a line, in the order in which callers can come to them; those that nobody comes to stand last. */
export function outlineSteps(flow: Flow, names: StepNames): OutlineStep[] {
  const order = new Set<string>([flow.entry]);
  for (const id of order) {
    for (const next of Object.values(flow.steps[id]?.exits ?? {})) if (next !== null) order.add(next);
  }
  return [...new Set([...order, ...Object.keys(flow.steps)])].flatMap((id) => {
    const step = flow.steps[id];
    if (step === undefined) return [];
    const parsed = findStepKind(step.type)?.parse(step.config);
    return [{ id, name: step.name, text: parsed?.ok ? parsed.step.summary(names) : (parsed?.problems[0] ?? '') }];
  });
}
