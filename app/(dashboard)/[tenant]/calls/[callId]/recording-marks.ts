import type { PlayerMark } from '@/app/_components/player';

type Step = { stepName: string; enteredAt: number };
type Leg = { personName: string | null; bridgedAt: number | null };
type Span = { startedAt: number; durationSeconds: number | null };

/** What happened while a recording ran, as places in it: steps entered and people who came on the line. */
export function recordingMarks(recording: Span, steps: readonly Step[], legs: readonly Leg[]): PlayerMark[] {
  const moments = [
    ...steps.map((step) => ({ at: step.enteredAt, label: step.stepName })),
    ...legs.flatMap((leg) => (leg.bridgedAt === null ? [] : [{ at: leg.bridgedAt, label: leg.personName ?? '' }])),
  ];
  const length = recording.durationSeconds ?? 0;
  return moments
    .map(({ at, label }) => ({ seconds: (at - recording.startedAt) / 1000, label }))
    .filter(({ seconds }) => seconds >= 0 && seconds <= length)
    .sort((left, right) => left.seconds - right.seconds);
}
