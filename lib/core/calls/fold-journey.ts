import type { JourneyStep } from './call-record';
import type { KnownEvents } from './known-events';

/**
 * The steps in the order of their visits, which is exact where their times are not. A step of which nobody told the end
 * ended when the next one began, or with the call; a step of which nobody told the beginning is left out.
 */
export function foldJourney(known: KnownEvents, callEndedAt: number | null): JourneyStep[] {
  const entered = [...known.entered.values()].sort((a, b) => a.visit - b.visit);
  return entered.map((step, index) => {
    const left = known.left.get(step.visit);
    const leftAt = left?.at ?? entered[index + 1]?.at ?? callEndedAt;
    return {
      visit: step.visit,
      stepId: step.stepId,
      stepType: step.stepType,
      stepName: step.stepName,
      enteredAt: step.at,
      leftAt: leftAt === null ? null : Math.max(leftAt, step.at),
      exit: left?.exit ?? null,
      input: left?.input ?? refusedInput(known, step.visit),
    };
  });
}

/** What a step tells of phones that it may not ring, as codes: pages have the words. */
export const REFUSED_INPUT = 'refused: ';

function refusedInput({ marks }: KnownEvents, visit: number): string | null {
  const refused = (['targetRefused', 'outboundRefused'] as const).flatMap((mark) => marks.get(mark) ?? []);
  const notes = refused.flatMap((event) => (event.visit === visit && event.note !== null ? [event.note] : []));
  return notes.length === 0 ? null : `${REFUSED_INPUT}${notes.join(', ')}`;
}
