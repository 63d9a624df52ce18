import type { Turn } from './diary';

export type WebhookLogEntry = Turn & {
  callSid: string | null;
  purpose: 'document' | 'status' | 'recording' | 'message' | 'partial';
};

const ENTRIES_MAX = 1_000;

/** The last thousand webhooks of the whole box. */
export class WebhookLog {
  readonly #entries: WebhookLogEntry[] = [];

  add(entry: WebhookLogEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > ENTRIES_MAX * 2) this.#entries.splice(0, ENTRIES_MAX);
  }

  newest(limit: number): WebhookLogEntry[] {
    return this.#entries.slice(-Math.min(limit, ENTRIES_MAX)).reverse();
  }
}
