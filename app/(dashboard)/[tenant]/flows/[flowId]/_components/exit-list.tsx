'use client';

import { controlClasses } from '@/app/_components/field';
import type { StepExit } from '@/lib/core/flow/define-step';
import type { Flow, Step } from '@/lib/core/flow/flow';
import { BUILDER } from '../builder-strings';
import { endingWords, isOpenExit, targetOfExit } from '../step-facts';
import { useBuilder } from './builder-context';

/** Values of the select that name no step; a step's id has no colon. */
const NEW = ':new';
const END = ':end';
const UNSAID = ':unsaid';

/** Where each way out of a step leads, each to be led elsewhere. */
export function ExitList({ step, exits }: { step: Step; exits: readonly StepExit[] }) {
  if (exits.length === 0) return <p className="text-xs text-muted">{BUILDER.noWaysOut}</p>;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-sm font-semibold">{BUILDER.waysOut}</h2>
      <ul className="flex flex-col gap-2">
        {exits.map((exit) => (
          <li key={exit.name}>
            <ExitSelect step={step} exit={exit} exits={exits} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ExitSelectProps = { step: Step; exit: StepExit; exits: readonly StepExit[] };

function ExitSelect({ step, exit, exits }: ExitSelectProps) {
  const { flow, edit, askForStep } = useBuilder();
  const from = { stepId: step.id, exit: exit.name };
  const target = targetOfExit(step, exit.name);
  const lead = (value: string) => {
    if (value === NEW) askForStep(from);
    else edit({ kind: 'connect', from, to: value === END ? null : value === UNSAID ? undefined : value });
  };
  const isOpen = isOpenExit(step, exit);
  return (
    <label className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-center gap-2 text-sm">
      <span className="truncate" title={exit.label}>
        {exit.label}
      </span>
      <select
        value={target === null ? END : (target ?? UNSAID)}
        aria-invalid={isOpen ? true : undefined}
        onChange={(event) => lead(event.target.value)}
        className={controlClasses}
      >
        <option value={UNSAID}>{unsaidWords(step, exit, exits)}</option>
        <option value={END}>{BUILDER.endTheCall}</option>
        <option value={NEW}>{BUILDER.newStep}</option>
        <optgroup label={BUILDER.panel}>
          {targetsOf(flow).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

function unsaidWords(step: Step, exit: StepExit, exits: readonly StepExit[]): string {
  if (exit.unconnected === undefined) return BUILDER.notConnected;
  const { [exit.name]: _, ...unsaid } = step.exits;
  return endingWords({ ...step, exits: unsaid }, exit, exits);
}

const sorted = new WeakMap<Flow['steps'], { id: string; name: string }[]>();

/** All steps by name, sorted once for all the selects of a flow. */
function targetsOf({ steps }: Flow): readonly { id: string; name: string }[] {
  const known = sorted.get(steps);
  if (known !== undefined) return known;
  const targets = Object.values(steps).map(({ id, name }) => ({ id, name }));
  targets.sort((left, right) => left.name.localeCompare(right.name));
  sorted.set(steps, targets);
  return targets;
}
