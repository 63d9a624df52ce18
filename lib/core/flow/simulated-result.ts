import { type CallEvent, EXIT_HUNG_UP, type Mark } from '../calls/call-event';
import type { Reached, SimulatedCall, SimulatedStep } from './simulated-call';

/**
 * What a simulated call's events say: its path, its marks, where it ended and whether that was a dead end. `known`: what the waits told,
 * null when no wait decided it. A call that is not over has reached nothing worse than its end.
 */
export function readResult(
  events: readonly CallEvent[],
  known: Reached | null,
  isOver: boolean,
): Pick<SimulatedCall, 'path' | 'marks' | 'reached' | 'deadEnd'> {
  const path: SimulatedStep[] = [];
  const marks: Mark[] = [];
  const steps = new Map<number, SimulatedStep>();
  let hasGoal = false;
  for (const event of events) {
    if (event.kind === 'stepEntered') {
      const { visit, stepId, stepType, stepName, at, goal } = event;
      const step: SimulatedStep = { visit, stepId, stepType, stepName, at, exit: null, input: null };
      steps.set(visit, step);
      path.push(step);
      hasGoal ||= goal;
    } else if (event.kind === 'stepLeft') {
      const step = steps.get(event.visit);
      if (step !== undefined) Object.assign(step, { exit: event.exit, input: event.input });
    } else if (event.kind === 'marked') marks.push(event.mark);
  }
  const last = path.at(-1);
  if (known?.kind === 'hungUp' && last?.exit === null) last.exit = EXIT_HUNG_UP;
  const reached = reachedBy(known, marks, hasGoal);
  return { path, marks, reached, deadEnd: isOver ? deadEndOf(reached, marks, events) : null };
}

function reachedBy(known: Reached | null, marks: readonly Mark[], hasGoal: boolean): Reached {
  if (known?.kind === 'person' || known?.kind === 'voicemail') return known;
  if (marks.includes('callbackBooked')) return { kind: 'callback' };
  if (hasGoal) return { kind: 'served' };
  return known ?? { kind: 'ended' };
}

const MEANT_ENDS: readonly Mark[] = ['blocked', 'missedService', 'closedMessageHeard'];

/** A caller who was told that we are closed, or was refused on purpose, was not let down by the flow. */
function deadEndOf(reached: Reached, marks: readonly Mark[], events: readonly CallEvent[]): string | null {
  const fault = events.find((event) => event.kind === 'marked' && event.mark === 'flowError');
  if (fault?.kind === 'marked') return fault.note ?? 'The flow could not go on.';
  if (reached.kind !== 'ended' || marks.some((mark) => MEANT_ENDS.includes(mark))) return null;
  return 'The call ends without a person, a mailbox or a call back.';
}
