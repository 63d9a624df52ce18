import type { StepExit, StepNames } from '@/lib/core/flow/define-step';
import type { ExitRef } from '@/lib/core/flow/edit-flow';
import type { Step } from '@/lib/core/flow/flow';
import { findStepKind } from '@/lib/core/flow/steps/registry';
import { BUILDER } from './builder-strings';

/** What an editor shows of a step: derived, never stored. */
export type StepFacts = {
  label: string;
  icon: string;
  summary: string;
  exits: readonly StepExit[];
  /** What is wrong with its config, each as `property: sentence`. */
  problems: readonly string[];
};

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

/** Where an exit leads: a step's id, null for the end of the call, undefined when nothing was said. */
export function targetOfExit(step: Step, exit: string): string | null | undefined {
  return Object.hasOwn(step.exits, exit) ? step.exits[exit] : undefined;
}

/** What becomes of a call at an exit that leads to no step, in words. */
export function endingWords(step: Step, exit: StepExit, exits: readonly StepExit[]): string {
  if (targetOfExit(step, exit.name) === null || exit.unconnected?.kind === 'hangUp') return BUILDER.endsCall;
  const other = exit.unconnected?.kind === 'exit' ? exit.unconnected.exit : null;
  if (other === null) return BUILDER.notConnected;
  return BUILDER.asExit(exits.find(({ name }) => name === other)?.label ?? other);
}

/** True when the flow would be wrong: the exit says nothing and has nothing to fall back on. */
export function isOpenExit(step: Step, exit: StepExit): boolean {
  return targetOfExit(step, exit.name) === undefined && exit.unconnected === undefined;
}

/** Where a step that comes after this one is put in: the first exit that leads nowhere yet, else the first; null: there is none. */
export function exitToContinue(step: Step, exits: readonly StepExit[]): ExitRef | null {
  const open = exits.find((exit) => isOpenExit(step, exit));
  const ended = exits.find((exit) => typeof targetOfExit(step, exit.name) !== 'string');
  const exit = open ?? ended ?? exits[0];
  return exit === undefined ? null : { stepId: step.id, exit: exit.name };
}
