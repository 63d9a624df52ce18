import { MISSED_REASON_WORDS } from '@/app/_components/call-words';
import { nameText, numberText, otherSide } from '@/app/_components/caller';
import { Moment } from '@/app/_components/moment';
import { formatDuration } from '@/lib/core/shared/time';
import type { CallDetail } from '@/lib/db/calls';
import type { Fact } from './_components/call-facts';
import { CALL } from './call-strings';

const span = (seconds: number | null) => (seconds ? <span className="tabular">{formatDuration(seconds)}</span> : null);

/** `order_number` as people write it. */
function fieldLabel(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The facts of a call in the order in which people ask for them. */
export function callFactsOf(call: CallDetail, context: { country: string; zone: string; now: number }): Fact[] {
  const { country } = context;
  return [
    {
      label: CALL.caller,
      value: <span className="tabular whitespace-nowrap">{numberText(otherSide(call), country)}</span>,
    },
    { label: CALL.place, value: call.callerCity && nameText(call.callerCity) },
    { label: CALL.called, value: call.numberLabel ?? numberText(call.to, country) },
    { label: CALL.forwardedFrom, value: call.forwardedFrom ? numberText(call.forwardedFrom, country) : null },
    { label: CALL.started, value: <Moment at={call.startedAt} {...context} /> },
    { label: CALL.length, value: span(call.durationSeconds) },
    { label: CALL.menu, value: span(call.ivrSeconds) },
    { label: CALL.ring, value: span(call.ringSeconds) },
    { label: CALL.toPerson, value: span(call.secondsToPerson) },
    { label: CALL.talk, value: span(call.talkSeconds) },
    { label: CALL.reason, value: call.missedReason ? MISSED_REASON_WORDS[call.missedReason] : null },
    { label: CALL.tags, value: call.tags.join(', ') },
    ...Object.entries(call.fields).map(([name, value]) => ({ label: fieldLabel(name), value })),
    { label: CALL.hours, value: call.scheduleState ? CALL.hourWords[call.scheduleState] : null },
  ];
}
