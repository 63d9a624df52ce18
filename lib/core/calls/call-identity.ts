import type { CallRecord } from './call-record';
import type { KnownEvents } from './known-events';

export type CallIdentity = Pick<
  CallRecord,
  | 'callSid'
  | 'direction'
  | 'from'
  | 'to'
  | 'numberId'
  | 'flowVersionId'
  | 'callerName'
  | 'callerCity'
  | 'callerCountry'
  | 'forwardedFrom'
  | 'stirVerstat'
  | 'scheduleState'
  | 'startedAt'
>;

/** Who called whom: from the first webhook, else from the carrier's list; null when neither is known. */
export function callIdentity(known: KnownEvents): CallIdentity | null {
  const { arrived, restCalls } = known;
  if (arrived !== null) {
    const { kind: _kind, key: _key, at, ...facts } = arrived;
    return { ...facts, startedAt: at };
  }
  const listed = restCalls[0];
  if (listed === undefined) return null;
  const told = restCalls.find((call) => call.startedAt !== null)?.startedAt;
  const seen = known.statuses.find((fact) => fact.source !== 'rest')?.at;
  return {
    callSid: listed.callSid,
    direction: listed.direction,
    from: listed.from,
    to: listed.to,
    numberId: restCalls.find((call) => call.numberId !== null)?.numberId ?? null,
    flowVersionId: null,
    callerName: null,
    callerCity: null,
    callerCountry: null,
    forwardedFrom: null,
    stirVerstat: null,
    scheduleState: null,
    startedAt: told ?? seen ?? listed.at,
  };
}
