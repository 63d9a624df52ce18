import { EventEmitter } from 'node:events';
import type { Exchange } from '../engine/exchange';
import { sendCallback } from '../engine/send-callback';
import type { Strand } from '../engine/strand';
import type { MessageRow, MessageStatus } from '../store/message-row';
import type { NumberRow } from '../store/number-row';
import type { HttpMethod } from '../webhooks/webhook-client';
import { messageParams } from './message-params';
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
