import type { MessageRow } from '../store/message-row';

/** A text as the handsets show it; `direction` is the account's: outbound is what the app sent. */
export function textView(row: MessageRow): Record<string, unknown> {
  return {
    messageSid: row.sid,
    from: row.from,
    to: row.to,
    body: row.body,
    at: new Date(row.createdAt).toISOString(),
    direction: row.direction === 'inbound' ? 'inbound' : 'outbound',
    status: row.status,
  };
}
