import type { CallRow } from '../engine/call-row';
import { type HttpReply, jsonReply } from '../http/json-server';
import type { BoxRequest } from './box-context';
import { BoxError } from './box-error';

const LIMIT_DEFAULT = 50;
const LIMIT_MAX = 1_000;

function limitOf(query: URLSearchParams): number {
  const value = Number(query.get('limit') ?? LIMIT_DEFAULT);
  return Number.isInteger(value) && value > 0 ? Math.min(LIMIT_MAX, value) : LIMIT_DEFAULT;
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

export function callSummary(row: CallRow): Record<string, unknown> {
  return {
    callSid: row.sid,
    parentCallSid: row.parentSid,
    from: row.from,
    to: row.to,
    direction: row.direction,
    status: row.status,
    startedAt: iso(row.createdAt),
    endedAt: iso(row.endedAt),
    durationSeconds: row.durationSeconds,
  };
}

export function listBoxCalls({ exchange, query }: BoxRequest): HttpReply {
  const newest = exchange.store.calls.values().slice(-limitOf(query)).reverse();
  return jsonReply(200, newest.map(callSummary));
}

export function getBoxCall({ exchange, params }: BoxRequest): HttpReply {
  const sid = params['sid'] ?? '';
  const row = exchange.store.calls.get(sid);
  if (row === null) throw new BoxError(404, `The box knows no call ${sid}.`);
  const pages = exchange.legs.get(sid)?.diary.pages ?? exchange.store.diaries.get(sid);
  const legs = exchange.store.calls.values().filter((other) => other.parentSid === sid);
  return jsonReply(200, {
    ...callSummary(row),
    legs: legs.map(callSummary),
    ...(pages ?? { turns: [], verbs: [], timeline: [], warnings: [] }),
  });
}

export function listWebhooks({ exchange, query }: BoxRequest): HttpReply {
  return jsonReply(200, exchange.webhookLog.newest(limitOf(query)));
}
