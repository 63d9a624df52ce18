import type { CallRow } from '../engine/call-row';
import type { Exchange } from '../engine/exchange';
import { rfc2822 } from '../engine/rfc-2822';
import { type HttpReply, jsonReply } from '../http/json-server';
import { dateFilter } from './date-filter';
import { listPage } from './list-page';
import type { RestRequest } from './rest-context';
import { notFound, RestError } from './rest-error';

const SUBRESOURCES = {
  notifications: 'Notifications',
  recordings: 'Recordings',
  payments: 'Payments',
  events: 'Events',
  siprec: 'Siprec',
  streams: 'Streams',
  transcriptions: 'Transcriptions',
  user_defined_message_subscriptions: 'UserDefinedMessageSubscriptions',
  user_defined_messages: 'UserDefinedMessages',
} as const;

function formatted(number: string): string {
  return /^\+1\d{10}$/.test(number) ? `(${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)}` : number;
}

/** A call as the REST API shows it; the API knows no `initiated`. */
export function callView(exchange: Exchange, row: CallRow): Record<string, unknown> {
  const uri = `${exchange.accountPath()}/Calls/${row.sid}`;
  const started = row.status !== 'queued' && row.status !== 'initiated';
  return {
    sid: row.sid,
    parent_call_sid: row.parentSid,
    account_sid: exchange.accountSid,
    to: row.to,
    to_formatted: formatted(row.to),
    from: row.from,
    from_formatted: formatted(row.from),
    phone_number_sid: row.numberSid,
    status: row.status === 'initiated' ? 'queued' : row.status,
    start_time: started ? rfc2822(row.createdAt) : null,
    end_time: row.endedAt === null ? null : rfc2822(row.endedAt),
    duration: row.durationSeconds === null ? null : String(row.durationSeconds),
    price: null,
    price_unit: 'USD',
    direction: row.direction,
    answered_by: null,
    api_version: '2010-04-01',
    forwarded_from: row.forwardedFrom,
    group_sid: null,
    caller_name: row.callerName,
    queue_time: '0',
    trunk_sid: null,
    date_created: rfc2822(row.createdAt),
    date_updated: rfc2822(row.updatedAt),
    uri: `${uri}.json`,
    subresource_uris: Object.fromEntries(
      Object.entries(SUBRESOURCES).map(([key, name]) => [key, `${uri}/${name}.json`]),
    ),
  };
}

export function callNamed({ exchange, params, path }: RestRequest): CallRow {
  const row = exchange.store.calls.get(params['call'] ?? '');
  if (row === null) throw notFound(path);
  return row;
}

export function fetchCall(request: RestRequest): HttpReply {
  return jsonReply(200, callView(request.exchange, callNamed(request)));
}

export function listCalls(request: RestRequest): HttpReply {
  const { exchange, query } = request;
  const wanted = [
    ['To', (row: CallRow) => row.to],
    ['From', (row: CallRow) => row.from],
    ['Status', (row: CallRow) => (row.status === 'initiated' ? 'queued' : row.status)],
    ['ParentCallSid', (row: CallRow) => row.parentSid],
  ] as const;
  const filters = wanted.flatMap(([name, of]) => {
    const value = query.get(name);
    return value === null ? [] : [(row: CallRow) => of(row) === value];
  });
  const started = dateFilter(query, 'StartTime');
  const ended = dateFilter(query, 'EndTime');
  const asksEnd = ['EndTime', 'EndTime<', 'EndTime>'].some((name) => query.has(name));
  const rows = exchange.store.calls
    .values()
    .filter(
      (row) =>
        filters.every((filter) => filter(row)) &&
        started(row.createdAt) &&
        (!asksEnd || (row.endedAt !== null && ended(row.endedAt))),
    );
  return listPage(request, 'calls', rows, {
    placeOf: (row) => ({ time: row.createdAt, order: exchange.store.calls.orderOf(row.sid) }),
    render: (row) => callView(exchange, row),
  });
}

export function deleteCall(request: RestRequest): HttpReply {
  const row = callNamed(request);
  if (row.endedAt === null) throw new RestError(409, 20009, 'Cannot delete this resource before it is complete.');
  request.exchange.store.calls.remove(row.sid);
  request.exchange.store.diaries.remove(row.sid);
  return { status: 204 };
}
