import type { CallEvent } from '../core/calls/call-event';
import { digestId } from './digest-id';
import type { Projection } from './projection';
import { storableJson } from './storable-json';

/** A flow's wish beside its call, with the call it belongs to. */
export type AskedAction = { callId: string; event: Extract<CallEvent, { kind: 'action' }> };

/**
 * Stores what flows asked for beside their calls: callbacks and texts. The same wish has the same id, so told again it changes nothing.
 * Returns the ids of texts that were not known before, to be sent.
 */
export async function storeFlowActions(
  projection: Pick<Projection, 'query'>,
  tenantId: string,
  asked: readonly AskedAction[],
): Promise<string[]> {
  const callbacks = new Map<string, object>();
  const texts = new Map<string, object>();
  for (const { callId, event } of asked) {
    const { action, key, at } = event;
    const own = { tenant_id: tenantId, call_id: callId };
    if (action.type === 'requestCallback') {
      const id = digestId('callback', `${callId} ${key}`);
      const { number, note, departmentId } = action;
      callbacks.set(id, { ...own, id, number, note, department_id: departmentId, requested_at: new Date(at) });
    } else if (action.type === 'sendText') {
      const id = digestId('flowText', `${callId} ${key}`);
      texts.set(id, { ...own, id, to_number: action.to, body: action.body, visit: event.visit });
    }
  }
  if (callbacks.size > 0) await projection.query(INSERT_CALLBACKS, [storableJson([...callbacks.values()])]);
  if (texts.size === 0) return [];
  const stored = await projection.query<{ id: string }>(INSERT_TEXTS, [storableJson([...texts.values()])]);
  return stored.map((row) => row.id);
}

const INSERT_CALLBACKS = `insert into callback (tenant_id, id, call_id, number, note, department_id, requested_at)
  select tenant_id, id, call_id, number, note, department_id, requested_at
  from json_to_recordset($1::json) as r(tenant_id text, id text, call_id text, number text, note text, department_id text,
    requested_at timestamptz)
  on conflict do nothing`;

const INSERT_TEXTS = `insert into flow_text (tenant_id, id, call_id, to_number, body, visit)
  select tenant_id, id, call_id, to_number, body, visit
  from json_to_recordset($1::json) as r(tenant_id text, id text, call_id text, to_number text, body text, visit int)
  on conflict do nothing returning id`;
