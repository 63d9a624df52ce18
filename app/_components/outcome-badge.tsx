import type { Outcome } from '@/lib/core/calls/call-record';
import { Badge } from './badge';
import { LIVE_LOOKS, outcomeLook } from './call-words';

type OutcomeBadgeProps = { outcome: Outcome | null; messageLeft?: boolean; isTalking?: boolean };

/** Where a call ended, or that it has not. */
export function OutcomeBadge({ outcome, messageLeft = false, isTalking = false }: OutcomeBadgeProps) {
  const look = outcome ? outcomeLook(outcome, messageLeft) : LIVE_LOOKS[isTalking ? 'talking' : 'onTheLine'];
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {look.word}
    </Badge>
  );
}
