import { placeOf } from '../network/geography';
import type { Exchange } from './exchange';
import type { Leg } from './leg';
import { rfc2822 } from './rfc-2822';

function placeParams(prefix: string, number: string): Record<string, string> {
  const place = placeOf(number);
  return {
    [`${prefix}City`]: place.city,
    [`${prefix}State`]: place.state,
    [`${prefix}Zip`]: place.zip,
    [`${prefix}Country`]: place.country,
  };
}

/** What every webhook about a call carries. `Timestamp` is this carrier's own addition: the instant by its clock. */
export function callParams(exchange: Exchange, leg: Leg): Record<string, string> {
  const { row } = leg;
  const params: Record<string, string> = {
    CallSid: row.sid,
    AccountSid: exchange.accountSid,
    ApiVersion: '2010-04-01',
    From: row.from,
    To: row.to,
    Caller: row.from,
    Called: row.to,
    Direction: row.direction,
    CallStatus: row.status,
    ...placeParams('From', row.from),
    ...placeParams('To', row.to),
    ...placeParams('Caller', row.from),
    ...placeParams('Called', row.to),
    Timestamp: rfc2822(leg.strand.now()),
    ...leg.extraParams,
  };
  if (row.parentSid !== null) params['ParentCallSid'] = row.parentSid;
  if (row.forwardedFrom !== null) {
    params['ForwardedFrom'] = row.forwardedFrom;
    params['CalledVia'] = row.forwardedFrom;
  }
  if (row.callerName !== null) params['CallerName'] = row.callerName;
  return params;
}
