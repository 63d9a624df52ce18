import { optOutChangeOf } from '../../core/routing/opt-out-keyword';
import type { MessageFact } from '../../db/message-status';
import type { OptOutFact } from '../../db/text-opt-outs';
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

/** The carrier's code for a text to a person who has stopped them. */
const OPTED_OUT = '21610';

/** What a journal record says of a person's wish to get no texts; null: nothing. */
export function optOutFactOf(record: JournalRecord): OptOutFact | null {
  const fact = messageFactOf(record);
  if (fact === null || fact.from === '' || fact.to === '') return null;
  const { at } = fact;
  if (fact.direction === 'outbound')
    return fact.errorCode === OPTED_OUT ? { ownNumber: fact.from, number: fact.to, change: 'stop', at } : null;
  const change = optOutChangeOf(fact.body, record.params['OptOutType'] ?? null);
  return change === null ? null : { ownNumber: fact.to, number: fact.from, change, at };
}
