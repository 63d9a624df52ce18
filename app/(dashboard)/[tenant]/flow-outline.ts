import type { StepNames } from '@/lib/core/flow/define-step';
import type { Flow, Step } from '@/lib/core/flow/flow';
import { findStepKind } from '@/lib/core/flow/steps/registry';
import { NUMBERS } from './number-strings';

/** A flow as an outline of sentences: what happens, and below it what happens then. */
export type OutlineNode = {
  stepId: string;
  /** The way out of the step above that leads here; null for the first. */
  exit: string | null;
  text: string;
  next: OutlineNode[];
};

/** The outline from the entry on. A step that was told already is not told again, so a circle ends. */
export function outlineOf(flow: Flow, names: StepNames): OutlineNode | null {
  return nodeOf(flow, names, flow.entry, null, new Set());
}

function nodeOf(
  flow: Flow,
  names: StepNames,
  stepId: string,
  exit: string | null,
  told: Set<string>,
): OutlineNode | null {
  const step = flow.steps[stepId];
  if (!step) return null;
  if (told.has(stepId)) return { stepId, exit, text: `${step.name} (${NUMBERS.again})`, next: [] };
  told.add(stepId);
  const { text, exits } = describeStep(step, names);
  const next = exits.flatMap(({ name, label }) => {
    const target = step.exits[name];
    const node = target ? nodeOf(flow, names, target, label, told) : null;
    return node ? [node] : [];
  });
  return { stepId, exit, text, next };
}

function describeStep(
  step: Step,
  names: StepNames,
): { text: string; exits: readonly { name: string; label: string }[] } {
  const parsed = findStepKind(step.type)?.parse(step.config);
  if (parsed?.ok) return { text: parsed.step.summary(names), exits: parsed.step.exits };
  return { text: step.name, exits: Object.keys(step.exits).map((name) => ({ name, label: name })) };
}
