import type { Outcome } from '@/lib/core/calls/call-record';
import { Badge } from './badge';
import { LIVE_LOOKS, OUTCOME_LOOKS } from './call-words';

type OutcomeBadgeProps = { outcome: Outcome | null; isTalking?: boolean };

/** Where a call ended, or that it has not. */
export function OutcomeBadge({ outcome, isTalking = false }: OutcomeBadgeProps) {
  const look = outcome ? OUTCOME_LOOKS[outcome] : LIVE_LOOKS[isTalking ? 'talking' : 'onTheLine'];
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {look.word}
    </Badge>
  );
}
