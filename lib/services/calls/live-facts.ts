import type { Business, CallFacts } from '../../core/flow/business';
import type { Duty } from '../../core/people/person';
import { localTimeOf } from '../../core/shared/time';
import type { DutyDocument } from '../../snapshot/duty-document';
import type { Snapshot } from '../../snapshot/snapshot';

/** The business as its document has it, with what its people have had to do up to now. */
export function businessNow(snapshot: Snapshot, business: Business, now: number): Business {
  const document = snapshot.findDuty(business.tenantId);
  return document === null ? business : { ...business, duty: dutyAt(document, business.timeZone, now) };
}

/** The call with its caller's earlier calls to this business. */
export function callNow(snapshot: Snapshot, tenantId: string, call: CallFacts): CallFacts {
  return { ...call, history: call.from === null ? null : snapshot.findCaller(tenantId, call.from) };
}

/** After midnight nobody has had a call today, whatever the last call left behind. */
function dutyAt(document: DutyDocument, zone: string, now: number): Business['duty'] {
  const { day, duty } = document;
  if (localTimeOf(now, zone).date === day) return duty;
  return Object.fromEntries(
    Object.entries(duty).map(([personId, each]): [string, Duty] => [personId, { ...each, callsToday: 0 }]),
  );
}
