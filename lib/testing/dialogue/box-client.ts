/** What the dialogue needs to know of a handset. */
export type HandsetSnapshot = {
  number: string;
  name: string;
  state: 'idle' | 'dialling' | 'ringing' | 'talking';
  callSid: string | null;
  peer: string | null;
  hears: { kind: string; text: string; seconds: number; by: 'carrier' | 'peer' | 'me'; audioUrl: string | null }[];
};
export type ClockSnapshot = { mode: 'real' | 'manual' | 'auto'; now: string; offsetSeconds: number; moved?: boolean };

/** Plain HTTP to the carrier in a box; a refusal becomes an Error with the box's own sentence. */
export class BoxClient {
  readonly url: string;
  readonly #abort = new AbortController();
  #events = 0;
  #wakers: (() => void)[] = [];

  constructor(url: string) {
    this.url = url.replace(/\/$/, '');
  }

  async request<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  /** Follows the box's events; resolves when the stream is open. */
  async watch(): Promise<void> {
    const response = await fetch(`${this.url}/box/events`, { signal: this.#abort.signal });
    const reader = response.body?.getReader();
    if (reader === undefined) throw new Error('The box sends no events.');
    void this.#follow(reader);
  }

  get eventCount(): number {
    return this.#events;
  }

  /** Resolves with true when something happens after `since` events, with false after so long. */
  somethingHappens(since: number, waitMs: number): Promise<boolean> {
    if (this.#events > since) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), waitMs);
      this.#wakers.push(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  close(): void {
    this.#abort.abort();
  }

  async #follow(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    try {
      for (;;) {
        const { done } = await reader.read();
        if (done) return;
        this.#events += 1;
        for (const wake of this.#wakers.splice(0)) wake();
      }
    } catch {
      // the dialogue was closed, or the box was: whoever waits says what is missing
    }
  }
}
