import type { ServerResponse } from 'node:http';

export type BoxEventName = 'handset' | 'clock' | 'text' | 'mail' | 'call';

const CLOCK_PAUSE_MS = 200;
const HEARTBEAT_MS = 15_000;

/** Server-sent events to whoever watches the box; a running-ahead clock is shown a few times a second. */
export class EventStream {
  readonly #watchers = new Set<ServerResponse>();
  readonly #clockView: () => unknown;
  #clockTimer: NodeJS.Timeout | null = null;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(clockView: () => unknown) {
    this.#clockView = clockView;
    this.#heartbeat = setInterval(() => this.#write(':\n\n'), HEARTBEAT_MS).unref();
  }

  open(response: ServerResponse): void {
    this.#watchers.add(response);
    response.on('close', () => this.#watchers.delete(response));
    response.write(`event: clock\ndata: ${JSON.stringify(this.#clockView())}\n\n`);
  }

  send(name: BoxEventName, value: () => unknown): void {
    if (this.#watchers.size > 0) this.#write(`event: ${name}\ndata: ${JSON.stringify(value())}\n\n`);
  }

  clockMoved(): void {
    if (this.#watchers.size === 0 || this.#clockTimer !== null) return;
    this.#clockTimer = setTimeout(() => {
      this.#clockTimer = null;
      this.send('clock', this.#clockView);
    }, CLOCK_PAUSE_MS).unref();
  }

  close(): void {
    clearInterval(this.#heartbeat);
    if (this.#clockTimer !== null) clearTimeout(this.#clockTimer);
    for (const watcher of this.#watchers) watcher.end();
  }

  #write(text: string): void {
    for (const watcher of this.#watchers) watcher.write(text);
  }
}
