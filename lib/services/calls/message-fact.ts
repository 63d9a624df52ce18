import type { MessageFact } from '../../db/message-status';
import type { JournalRecord } from '../../journal/journal-record';

/** What a journal record says of a text; null for a record about a call. */
export function messageFactOf(record: JournalRecord): MessageFact | null {
  if (!record.source.startsWith('message.')) return null;
  const { params } = record;
  const messageSid = params['MessageSid'] ?? params['SmsSid'];
  if (!messageSid) return null;
  const incoming = record.source === 'message.incoming';
  return {
    messageSid,
    direction: incoming ? 'inbound' : 'outbound',
    from: params['From'] ?? '',
    to: params['To'] ?? '',
    body: params['Body'] ?? '',
    status: incoming ? 'received' : (params['MessageStatus'] ?? params['SmsStatus'] ?? 'sent'),
    errorCode: params['ErrorCode'] || null,
    at: record.receivedAt,
  };
}
