import { Check, PhoneCall } from 'lucide-react';
import { classNames } from '@/app/_components/class-names';
import type { PathStep } from '../../lit-steps';
import { TRY } from '../try-strings';

export type OutlineStep = { id: string; name: string; text: string };

type StepOutlineProps = { steps: readonly OutlineStep[]; path: readonly PathStep[]; isOver: boolean };

/** The flow as a list: the step that the call is in is lit, those behind it are ticked. */
export function StepOutline({ steps, path, isOver }: StepOutlineProps) {
  const visited = new Set(path.map(({ stepId }) => stepId));
  const here = isOver ? null : (path.at(-1)?.stepId ?? null);
  return (
    <ol aria-label={TRY.steps} className="flex flex-col p-2">
      {steps.map((step) => {
        const isHere = step.id === here;
        return (
          <li
            key={step.id}
            aria-current={isHere ? 'step' : undefined}
            className={classNames('flex gap-2 rounded-sm px-2 py-1.5', isHere && 'bg-accent-soft')}
          >
            <span className="w-4 shrink-0 pt-0.5">
              {isHere ? <PhoneCall role="img" aria-label={TRY.now} className="size-4 text-accent" /> : null}
              {!isHere && visited.has(step.id) ? (
                <Check role="img" aria-label={TRY.done} className="size-4 text-answered" />
              ) : null}
            </span>
            <span className="min-w-0">
              <span className={classNames('block text-sm', visited.has(step.id) && 'font-medium')}>{step.name}</span>
              <span className="block truncate text-xs text-muted" title={step.text}>
                {step.text}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
