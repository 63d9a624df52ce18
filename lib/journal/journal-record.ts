import type { CallEvent } from '../core/calls/call-event';
import type { PlacedFact } from '../core/placed-calls/placed-progress';

/**
 * One line of the journal: what one webhook told us, as it came and as we understood it. `dedupeKey` is the same for the
 * same webhook delivered twice. Kept in the database as the raw event, from which the call record can be rebuilt.
 */
export type JournalRecord = {
  dedupeKey: string;
  tenantId: string;
  carrier: string;
  /** voice.incoming, voice.continue, voice.status, voice.recording, voice.fallback, message.incoming, message.status */
  source: string;
  callSid: string | null;
  receivedAt: number;
  /** Path and query of the request as signed; positions inside it are sealed. */
  url: string;
  /** Every form parameter, as sent; repeated ones joined by a line feed. */
  params: Record<string, string>;
  /** Milliseconds it took to answer. */
  answerMs: number;
  /** The TwiML answered, for the webhook log; null for callbacks. */
  answer: string | null;
  events: CallEvent[];
  /** What it makes known of a call that we placed; `callSid` is null then. */
  placed?: PlacedFact;
};

/** A record as it is written: the form as it came. Taking it apart for storage is left to the reader, for no caller waits there. */
export type JournalEntry = Omit<JournalRecord, 'params'> & { form: string };
