import { EventEmitter } from 'node:events';
import type { Exchange } from '../engine/exchange';
import { sendCallback } from '../engine/send-callback';
import type { Strand } from '../engine/strand';
import type { MessageRow, MessageStatus } from '../store/message-row';
import type { NumberRow } from '../store/number-row';
import type { HttpMethod } from '../webhooks/webhook-client';
import { messageParams } from './message-params';
import { keywordAnswer, optOutKey } from './opt-out';
import { repliesIn } from './replies';

export type OutgoingText = {
  from: string;
  to: string;
  body: string;
  direction: 'outbound-api' | 'outbound-reply';
  statusCallback: string;
};

const FATES: Record<'undelivered' | 'failed', { code: number; message: string }> = {
  undelivered: { code: 30003, message: 'Unreachable destination handset' },
  failed: { code: 30008, message: 'Unknown error' },
};
const STEP_MS = 200;

/** Carries texts between the account's numbers and the handsets. */
export class MessageCenter {
  readonly events = new EventEmitter<{ text: [row: MessageRow] }>();
  readonly #exchange: Exchange;
  readonly #hasHandset: (number: string) => boolean;

  constructor(exchange: Exchange, hasHandset: (number: string) => boolean) {
    this.#exchange = exchange;
    this.#hasHandset = hasHandset;
  }

  /** The account sends a text: queued, sent, then what the network's settings make of it, each told to the status callback. */
  send(text: OutgoingText): MessageRow {
    const strand = this.#exchange.clock.strand();
    if (this.isOptedOut(text.from, text.to)) return this.#refuseOptedOut(strand, text);
    const row = this.#open(strand, text, text.direction, 'queued');
    let deliveries: Promise<void> = Promise.resolve();
    const to = (status: MessageStatus) => {
      row.status = status;
      row.updatedAt = strand.now();
      if (status === 'sent') row.sentAt = strand.now();
      const fate = status === 'undelivered' || status === 'failed' ? FATES[status] : null;
      row.errorCode = fate?.code ?? null;
      row.errorMessage = fate?.message ?? null;
      this.#file(row);
      if (text.statusCallback !== '') deliveries = this.#report(strand, row, text.statusCallback, deliveries);
    };
    strand.after(STEP_MS, () => to('sent'));
    strand.after(2 * STEP_MS, () => {
      const arrives = this.#receives(row.to);
      to(arrives ? this.#exchange.network.messageFate : 'undelivered');
      const number = this.#exchange.store.numbers.find((owned) => owned.phoneNumber === row.to);
      if (row.status === 'delivered' && number !== null) this.#arrive(row.from, number, row.body);
    });
    return row;
  }

  /** Whether the holder of `to` has sent STOP to our number `from`, and not START since. */
  isOptedOut(from: string, to: string): boolean {
    return this.#exchange.store.optOuts.get(optOutKey(from, to)) !== null;
  }

  /** A reply that a document asks for fails: nothing is sent to a number that has opted out. */
  #refuseOptedOut(strand: Strand, text: OutgoingText): MessageRow {
    const row = this.#open(strand, text, text.direction, 'failed');
    row.errorCode = 21610;
    row.errorMessage = 'Attempt to send to unsubscribed recipient';
    this.#file(row);
    return row;
  }

  /** What the carrier itself does with STOP, START and HELP; the application receives the text all the same. */
  #obeyKeyword(strand: Strand, row: MessageRow): void {
    const { optOuts } = this.#exchange.store;
    const key = optOutKey(row.to, row.from);
    const answer = keywordAnswer(row.body, optOuts.get(key) !== null);
    if (answer === null) return;
    if (answer.optedOut) optOuts.put(key, { key });
    else optOuts.remove(key);
    // The confirmation of STOP goes out although the number has opted out: it is the carrier's own text.
    const text = { from: row.to, to: row.from, body: answer.text };
    const reply = this.#open(strand, text, 'outbound-reply', 'queued');
    strand.after(STEP_MS, () => {
      reply.status = this.#receives(reply.to) ? 'delivered' : 'undelivered';
      reply.updatedAt = strand.now();
      reply.sentAt = strand.now();
      this.#file(reply);
    });
  }

  /** A handset sends a text. Null when it goes to a number that is not the account's. */
  sendFromHandset(from: string, to: string, body: string): MessageRow | null {
    const number = this.#exchange.store.numbers.find((owned) => owned.phoneNumber === to);
    return number === null ? null : this.#arrive(from, number, body);
  }

  #receives(number: string): boolean {
    return (
      this.#hasHandset(number) || this.#exchange.store.numbers.find((owned) => owned.phoneNumber === number) !== null
    );
  }

  #arrive(from: string, number: NumberRow, body: string): MessageRow {
    const strand = this.#exchange.clock.strand();
    const row = this.#open(strand, { from, to: number.phoneNumber, body }, 'inbound', 'received');
    this.#obeyKeyword(strand, row);
    if (number.smsUrl !== '') strand.after(0, () => void this.#ask(strand, number, row));
    return row;
  }

  /** Asks the number's SmsUrl, or its fallback, and sends the texts in the answer. */
  async #ask(strand: Strand, number: NumberRow, row: MessageRow): Promise<void> {
    const params = messageParams(this.#exchange, row, strand.now());
    const attempts: [string, HttpMethod][] = [[number.smsUrl, number.smsMethod]];
    if (number.smsFallbackUrl !== '') attempts.push([number.smsFallbackUrl, number.smsFallbackMethod]);
    for (const [url, method] of attempts) {
      const replies = await strand.hold(repliesIn(this.#exchange, { url, method, params }, strand.now()));
      if (replies === null) continue;
      for (const body of replies) {
        this.send({ from: number.phoneNumber, to: row.from, body, direction: 'outbound-reply', statusCallback: '' });
      }
      return;
    }
  }

  #open(
    strand: Strand,
    text: { from: string; to: string; body: string },
    direction: MessageRow['direction'],
    status: MessageStatus,
  ): MessageRow {
    const now = strand.now();
    const row: MessageRow = {
      sid: strand.sid('SM'),
      from: text.from,
      to: text.to,
      body: text.body,
      direction,
      status,
      errorCode: null,
      errorMessage: null,
      createdAt: now,
      updatedAt: now,
      sentAt: null,
    };
    this.#file(row);
    return row;
  }

  #file(row: MessageRow): void {
    this.#exchange.store.messages.put(row.sid, row);
    this.events.emit('text', row);
  }

  #report(strand: Strand, row: MessageRow, url: string, queue: Promise<void>): Promise<void> {
    const params: Record<string, string> = {
      ...messageParams(this.#exchange, row, strand.now()),
      MessageStatus: row.status,
      SmsStatus: row.status,
    };
    if (row.errorCode !== null) params['ErrorCode'] = String(row.errorCode);
    const callback = {
      url,
      method: 'POST' as const,
      params,
      callSid: null,
      purpose: 'message' as const,
      onFailure: () => {},
    };
    return sendCallback(this.#exchange, strand, callback, queue);
  }
}
