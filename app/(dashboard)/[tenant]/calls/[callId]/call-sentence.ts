import type { CallLine } from '@/app/_components/call-line';
import { MISSED_REASON_WORDS, outcomeLook } from '@/app/_components/call-words';
import { callerText } from '@/app/_components/caller';
import { formatDuration, formatInstant } from '@/lib/core/shared/time';

type Context = { country: string; zone: string; now: number };

/** The page's answer: who called, and what came of it. */
export function callSentence(call: CallLine, { country, zone, now }: Context): string {
  const caller = callerText(call, country);
  const line = call.numberLabel ? ` ${call.numberLabel}` : '';
  const when = formatInstant(call.startedAt, zone, now);
  if (call.endedAt === null) {
    return call.answeredByName ? `${caller} is talking with ${call.answeredByName}.` : `${caller} is on the line.`;
  }
  const verb = call.direction === 'outbound' ? 'was called' : 'called';
  const start = `${caller} ${verb}${call.direction === 'outbound' ? '' : line} ${when}`;
  if (call.outcome === 'answered') {
    const who = call.answeredByName ?? 'somebody';
    return `${start} and talked with ${who} for ${formatDuration(call.talkSeconds)}.`;
  }
  if (call.outcome === 'voicemail' && call.messageLeft) return `${start} and left a voicemail.`;
  const noMessage = call.outcome === 'voicemail' ? ' No message was left.' : '';
  if (call.missedReason) return `${start}. ${MISSED_REASON_WORDS[call.missedReason]}.${noMessage}`;
  return call.outcome ? `${start}: ${outcomeLook(call.outcome, call.messageLeft).word.toLowerCase()}.` : `${start}.`;
}
