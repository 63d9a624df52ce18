import { newId } from '../config/new-id';
import type { Message } from './messages';
import type { Projection } from './projection';
import { storableJson } from './storable-json';

/** What the carrier says of a text, applied in the transaction of the journal batch that brought it. */
export type MessageFact = Omit<Message, 'id' | 'createdAt'> & { at: number };

/** In the order in which a text goes through them; a message that overtook another changes nothing back. */
const STAGES = ['accepted', 'queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed', 'received', 'read'];

const UPSERT = `insert into message
    (tenant_id, id, message_sid, direction, from_number, to_number, body, status, error_code, created_at)
  select tenant_id, id, message_sid, direction, from_number, to_number, body, status, error_code, created_at
  from json_to_recordset($1::json) as r(tenant_id text, id text, message_sid text, direction text, from_number text,
    to_number text, body text, status text, error_code text, created_at timestamptz)
  on conflict (tenant_id, message_sid) do update set
    body = coalesce(nullif(excluded.body, ''), message.body),
    error_code = coalesce(excluded.error_code, message.error_code),
    status = case when coalesce(array_position($2::text[], excluded.status), 0) >= coalesce(array_position($2::text[], message.status), 0)
      then excluded.status else message.status end`;

/** The end of a text, as the carrier tells it, for whatever row it was sent for. */
function followSql(table: 'alert_delivery' | 'flow_text', more: string, after: string): string {
  return `update ${table} d set
    status = case m.status when 'delivered' then 'delivered' else 'failed' end,
    problem = case when m.status = 'delivered' then null when m.error_code = '21610' then 'refused:optedOut'
      else 'The carrier could not deliver the text' || coalesce(' (error ' || m.error_code || ')', '') || '.' end${more}
  from message m
  where m.tenant_id = $1 and m.message_sid = any ($2) and m.status in ('delivered', 'undelivered', 'failed')
    and d.tenant_id = m.tenant_id and d.message_sid = m.message_sid and d.status in ('queued', 'sent')${after}`;
}

export const FOLLOW_ALERTS = followSql(
  'alert_delivery',
  `, delivered_at = case m.status when 'delivered' then now() end`,
  '',
);
export const FOLLOW_FLOW_TEXTS = followSql('flow_text', '', ' returning d.call_id');

/**
 * Stores texts and their stage, and carries final ones on to the alerts and the flows' texts that were sent by them. Returns the calls
 * whose flows' texts came to an end.
 */
export async function storeMessageFacts(
  projection: Projection,
  tenantId: string,
  facts: readonly MessageFact[],
): Promise<string[]> {
  const furthest = new Map<string, MessageFact>();
  for (const fact of facts) {
    const known = furthest.get(fact.messageSid);
    if (!known || STAGES.indexOf(fact.status) >= STAGES.indexOf(known.status)) furthest.set(fact.messageSid, fact);
  }
  if (furthest.size === 0) return [];
  const rows = [...furthest.values()].map((fact) => ({
    tenant_id: tenantId,
    id: newId('message'),
    message_sid: fact.messageSid,
    direction: fact.direction,
    from_number: fact.from,
    to_number: fact.to,
    body: fact.body,
    status: fact.status,
    error_code: fact.errorCode,
    created_at: new Date(fact.at).toISOString(),
  }));
  await projection.query(UPSERT, [storableJson(rows), STAGES]);
  const sids = [...furthest.keys()];
  await projection.query(FOLLOW_ALERTS, [tenantId, sids]);
  const ended = await projection.query<{ call_id: string }>(FOLLOW_FLOW_TEXTS, [tenantId, sids]);
  return ended.map((row) => row.call_id);
}
