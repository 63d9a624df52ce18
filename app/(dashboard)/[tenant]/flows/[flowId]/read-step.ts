import type { StepNames } from '@/lib/core/flow/define-step';
import type { Step } from '@/lib/core/flow/flow';
import { findStepKind } from '@/lib/core/flow/steps/registry';
import { BUILDER } from './builder-strings';
import type { StepFacts } from './step-facts';

/** Reads steps, each once: a step that did not change is the same object. */
export function stepReader(names: StepNames): (step: Step) => StepFacts {
  const known = new WeakMap<Step, StepFacts>();
  return (step) => {
    const before = known.get(step);
    if (before !== undefined) return before;
    const facts = readStep(step, names);
    known.set(step, facts);
    return facts;
  };
}

function readStep(step: Step, names: StepNames): StepFacts {
  const kind = findStepKind(step.type);
  if (kind === null) {
    const exits = Object.keys(step.exits).map((name) => ({ name, label: name }));
    return { label: BUILDER.unknownKind, icon: 'circle-help', summary: step.type, exits, problems: [] };
  }
  const { label, icon, description } = kind;
  const parsed = kind.parse(step.config);
  if (parsed.ok) return { label, icon, summary: parsed.step.summary(names), exits: parsed.step.exits, problems: [] };
  return { label, icon, summary: description, exits: kind.draftExits(step.config), problems: parsed.problems };
}
