import type { LegResult, MissedReason, Outcome } from './call-record';
import type { EndedCall } from './outcome';

const NOT_MISSED: ReadonlySet<Outcome> = new Set([
  'blocked',
  'missed_service',
  'answered',
  'self_served',
  'callback_booked',
]);

/** True when somebody should call back (docs/definitions.md): a voicemail counts, a short abandon does not. */
export function isMissed(direction: 'inbound' | 'outbound', outcome: Outcome, isShortAbandon: boolean): boolean {
  return direction === 'inbound' && !NOT_MISSED.has(outcome) && !isShortAbandon;
}

/** Why nobody answered: the first that applies, in the order of MISSED_REASONS; null when the flow never meant to ring anybody. */
export function missedReasonOf(call: EndedCall, outcome: Outcome): MissedReason | null {
  const { marks } = call.known;
  const results = call.legs.map((leg) => leg.result);
  const isRung = results.length > 0;
  const isRefused = marks.has('targetRefused') || marks.has('outboundRefused');
  if (marks.has('flowError') || (isRefused && !isRung)) return 'flow_error';
  if (isCarrierFailure(call, outcome, results)) return 'carrier_failure';
  if (isClosed(call, outcome)) return 'closed';
  if (marks.has('nobodyOnDuty')) return 'nobody_on_duty';
  if (isRung && results.every((result) => result === 'busy')) return 'all_busy';
  if (results.includes('declined')) return 'declined';
  if (isRung) return 'rang_no_answer';
  if (outcome === 'abandoned_queue') return 'caller_left_queue';
  if (outcome === 'abandoned_ivr') return 'caller_left_menu';
  return marks.has('wrongKeyLimit') || marks.has('silenceLimit') ? 'wrong_key_limit' : null;
}

function isCarrierFailure(call: EndedCall, outcome: Outcome, results: readonly (LegResult | null)[]): boolean {
  if (call.known.marks.has('carrierFailure') || call.status === 'failed') return true;
  if (results.length > 0) return results.every((result) => result === 'failed');
  // The carrier lists a call of which no webhook ever reached us.
  return outcome === 'failed' && call.known.arrived === null;
}

/** Closed is the reason of every call that nobody was rung for while it was so, except if the caller left the menu first. */
function isClosed(call: EndedCall, outcome: Outcome): boolean {
  if (outcome === 'after_hours' || call.known.marks.has('closedMessageHeard')) return true;
  const state = call.known.arrived?.scheduleState ?? 'open';
  return state !== 'open' && call.legs.length === 0 && outcome !== 'abandoned_ivr';
}
