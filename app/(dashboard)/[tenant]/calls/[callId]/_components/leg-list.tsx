import { Badge } from '@/app/_components/badge';
import { LEG_RESULT_LOOKS, LIVE_LOOKS } from '@/app/_components/call-words';
import { numberText } from '@/app/_components/caller';
import type { LegResult } from '@/lib/core/calls/call-record';
import { formatDuration } from '@/lib/core/shared/time';
import { CALL } from '../call-strings';

export type JourneyLeg = {
  legSid: string;
  visit: number | null;
  to: string | null;
  personName: string | null;
  result: LegResult | null;
  bridgedAt: number | null;
  ringSeconds: number;
  talkSeconds: number;
};

/** The phones that a step rang: whose, for how long, and what came of it. */
export function LegList({ legs, country }: { legs: readonly JourneyLeg[]; country: string }) {
  if (legs.length === 0) return null;
  return (
    <ul aria-label={CALL.legs} className="mt-2 flex flex-col gap-1 rounded-md border border-line">
      {legs.map((leg) => (
        <LegRow key={leg.legSid} leg={leg} country={country} />
      ))}
    </ul>
  );
}

function LegRow({ leg, country }: { leg: JourneyLeg; country: string }) {
  const look = leg.result ? LEG_RESULT_LOOKS[leg.result] : LIVE_LOOKS[leg.bridgedAt === null ? 'ringing' : 'talking'];
  const number = numberText(leg.to, country);
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1.5 last:border-b-0">
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm">{leg.personName ?? number}</span>
        {leg.personName ? <span className="tabular block text-xs text-muted">{number}</span> : null}
      </span>
      <Badge tone={look.tone} icon={look.icon}>
        {look.word}
      </Badge>
      <span className="tabular w-full text-xs text-muted sm:w-36 sm:text-end">
        {CALL.rang} {formatDuration(leg.ringSeconds)}
        {leg.talkSeconds > 0 ? `, ${CALL.talked} ${formatDuration(leg.talkSeconds)}` : ''}
      </span>
    </li>
  );
}
