import type { JournalRecord } from '../journal/journal-record';

/** What the carrier says of a text that we sent, as the journal holds it. */
export function textStatusRecord(tenantId: string, messageSid: string, status: string): JournalRecord {
  return {
    dedupeKey: `${messageSid}:${status}`,
    tenantId,
    carrier: 'twilio',
    source: 'message.status',
    callSid: null,
    receivedAt: Date.now(),
    url: '/api/messages/twilio/status',
    params: {
      MessageSid: messageSid,
      MessageStatus: status,
      From: '+1',
      To: '+2',
      ...(status === 'undelivered' ? { ErrorCode: '30003' } : {}),
    },
    answerMs: 1,
    answer: null,
    events: [],
  };
}
