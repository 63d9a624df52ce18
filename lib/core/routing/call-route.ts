/**
 * Through which of the installation's numbers a call has come. A carrier does not say so: a call that we dial arrives as a new call when the
 * phone is another of our numbers, or forwards back to us. It is recognised by what the rung phones were shown, or by the phone's own number,
 * when it arrives while those phones ring.
 */
export type DialTrace = {
  callSid: string;
  /** The caller ID that the rung phones show. */
  shown: string;
  targets: readonly string[];
  /** Our numbers that the call came in by, first to last. */
  cameBy: readonly string[];
  /** Every phone that was dialled for it so far, these targets included. */
  dialled: readonly string[];
  /** Milliseconds, by the carrier's clock. */
  dialledAt: number;
  ringUntil: number;
  /** When the dial is over at the latest, by this machine's clock. */
  until: number;
};

export type CallRoute = Pick<DialTrace, 'cameBy' | 'dialled'>;

/** The call as it arrived. `arrivedAt`: milliseconds, by the carrier's clock. */
export type ArrivedCall = {
  callSid: string;
  from: string | null;
  to: string;
  forwardedFrom: string | null;
  arrivedAt: number;
};

/** A business may hand a call to another one, and that one to a third (an answering service); a fourth would be a loop or a mistake. */
export const OWN_NUMBERS_PER_CALL_MAX = 3;
/** Callbacks and clocks are off by a moment. */
const SLACK_MS = 3_000;

/** `traces`: the open dials that show the caller's number, or dialled it. `isOurs`: whether a number belongs to this installation. */
export function routeOf(
  call: ArrivedCall,
  traces: readonly DialTrace[],
  isOurs: (number: string) => boolean,
): CallRoute {
  const origins = traces.filter((trace) => isOrigin(trace, call));
  const direct = origins.filter((trace) => trace.targets.includes(call.to));
  const [origin] = (direct.length > 0 ? direct : origins).toSorted((a, b) => b.cameBy.length - a.cameBy.length);
  if (origin !== undefined) return { cameBy: [...origin.cameBy, call.to], dialled: origin.dialled };
  // Carriers name the called number itself as the forwarder of ordinary calls: that alone proves nothing.
  const forwarder = call.forwardedFrom !== call.to ? call.forwardedFrom : null;
  return { cameBy: forwarder !== null && isOurs(forwarder) ? [forwarder, call.to] : [call.to], dialled: [] };
}

function isOrigin(trace: DialTrace, { callSid, from, arrivedAt }: ArrivedCall): boolean {
  if (trace.callSid === callSid || from === null) return false;
  if (trace.shown !== from && !trace.targets.includes(from)) return false;
  return arrivedAt >= trace.dialledAt - SLACK_MS && arrivedAt <= trace.ringUntil + SLACK_MS;
}

/**
 * True when ringing `target` would lead the call round: to a number it came by, to a phone that it was led to before, to too many of our
 * numbers, or anywhere once it has come back to the same number twice.
 */
export function isLoopTarget(target: string, route: CallRoute, isOurs: (number: string) => boolean): boolean {
  if (route.cameBy.includes(target) || route.dialled.includes(target)) return true;
  const last = route.cameBy.at(-1);
  if (route.cameBy.filter((number) => number === last).length >= OWN_NUMBERS_PER_CALL_MAX) return true;
  return isOurs(target) && route.cameBy.length >= OWN_NUMBERS_PER_CALL_MAX;
}
