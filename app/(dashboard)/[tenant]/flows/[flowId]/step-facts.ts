import type { StepExit } from '@/lib/core/flow/define-step';
import type { ExitRef } from '@/lib/core/flow/edit-flow';
import type { Step } from '@/lib/core/flow/flow';
import { BUILDER } from './builder-strings';

/** What a drawing needs of a step beside its facts. */
export type ShownStep = Pick<Step, 'id' | 'name' | 'exits'>;

/** What is shown of a step: derived, never stored, and plain data, so that the server may read it for a page. */
export type StepFacts = {
  label: string;
  icon: string;
  summary: string;
  exits: readonly StepExit[];
  /** What is wrong with its config, each as `property: sentence`. */
  problems: readonly string[];
};

/** Where an exit leads: a step's id, null for the end of the call, undefined when nothing was said. */
export function targetOfExit(step: ShownStep, exit: string): string | null | undefined {
  return Object.hasOwn(step.exits, exit) ? step.exits[exit] : undefined;
}

/** What becomes of a call at an exit that leads to no step, in words. */
export function endingWords(step: ShownStep, exit: StepExit, exits: readonly StepExit[]): string {
  if (targetOfExit(step, exit.name) === null || exit.unconnected?.kind === 'hangUp') return BUILDER.endsCall;
  const other = exit.unconnected?.kind === 'exit' ? exit.unconnected.exit : null;
  if (other === null) return BUILDER.notConnected;
  return BUILDER.asExit(exits.find(({ name }) => name === other)?.label ?? other);
}

/** True when the flow would be wrong: the exit says nothing and has nothing to fall back on. */
export function isOpenExit(step: ShownStep, exit: StepExit): boolean {
  return targetOfExit(step, exit.name) === undefined && exit.unconnected === undefined;
}

/** Where a step that comes after this one is put in: the first exit that leads nowhere yet, else the first; null: there is none. */
export function exitToContinue(step: ShownStep, exits: readonly StepExit[]): ExitRef | null {
  const open = exits.find((exit) => isOpenExit(step, exit));
  const ended = exits.find((exit) => typeof targetOfExit(step, exit.name) !== 'string');
  const exit = open ?? ended ?? exits[0];
  return exit === undefined ? null : { stepId: step.id, exit: exit.name };
}
