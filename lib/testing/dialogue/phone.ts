import type { BoxClient, HandsetSnapshot } from './box-client';
import { type Patience, waitUntil } from './wait-until';

export type DialOptions = { withheld?: true; forwardedFrom?: string; stirVerstat?: string };
export type TextSnapshot = { messageSid: string; from: string; to: string; body: string; at: string; status: string };

/** A telephone of a dialogue: does what a person does, and waits for what a person would wait for. */
export class Phone {
  readonly number: string;
  readonly name: string;
  readonly #client: BoxClient;
  readonly #patience: Patience;
  #callSid: string | null = null;
  #heard = { index: 0, from: 0 };

  constructor(client: BoxClient, patience: Patience, number: string, name: string) {
    this.#client = client;
    this.#patience = patience;
    this.number = number;
    this.name = name;
  }

  /** Dials, and returns the sid of the call; empty when nobody has the number. */
  async dials(to: string, options: DialOptions = {}): Promise<string> {
    const { callSid } = await this.#do<{ callSid: string | null }>('dial', { to, ...options });
    return callSid ?? '';
  }

  /** Waits until these words are heard (also `beep`, `ringing`, `busy`); what was waited for before is not heard again. */
  async hears(words: string): Promise<void> {
    await this.#until(`hear “${words}”`, (handset) => this.#find(handset, words));
  }

  async rings(): Promise<void> {
    await this.#until('ring', (handset) => (handset.state === 'ringing' ? true : null));
  }

  /** Waits until the call is up: answered by the other side, or by this telephone. */
  async talks(): Promise<void> {
    await this.#until('be connected', (handset) => (handset.state === 'talking' ? true : null));
  }

  /** Waits until the call is over. */
  async ends(): Promise<void> {
    await this.#until('see the call end', (handset) => (handset.state === 'idle' ? true : null));
  }

  async answers(): Promise<void> {
    await this.#do('answer');
  }

  async declines(): Promise<void> {
    await this.#do('decline');
  }

  async hangsUp(): Promise<void> {
    await this.#do('hang-up');
  }

  async presses(digits: string): Promise<void> {
    await this.#do('keys', { digits });
  }

  async says(text: string): Promise<void> {
    await this.#do('say', { text });
  }

  async texts(to: string, body: string): Promise<void> {
    await this.#do('text', { to, body });
  }

  /** Waits for a text that contains these words. */
  async receives(words: string): Promise<TextSnapshot> {
    const path = `/box/handsets/${encodeURIComponent(this.number)}/texts`;
    const inbox = () => this.#client.request<TextSnapshot[]>('GET', path);
    return waitUntil(
      this.#client,
      this.#patience,
      async () => (await inbox()).find((text) => text.body.includes(words)) ?? null,
      async () => {
        const bodies = (await inbox()).map((text) => `  “${text.body}”`);
        return `${this.name} did not receive “${words}”. Texts received:\n${bodies.join('\n') || '  none'}`;
      },
    );
  }

  async snapshot(): Promise<HandsetSnapshot> {
    return this.#client.request('GET', `/box/handsets/${encodeURIComponent(this.number)}`);
  }

  #do<T>(what: string, body?: unknown): Promise<T> {
    return this.#client.request<T>('POST', `/box/handsets/${encodeURIComponent(this.number)}/${what}`, body ?? {});
  }

  #until(what: string, check: (handset: HandsetSnapshot) => true | null): Promise<true> {
    return waitUntil(
      this.#client,
      this.#patience,
      async () => check(await this.snapshot()),
      async () => `${this.name} did not ${what}. ${describeHandset(await this.snapshot())}`,
    );
  }

  #find(handset: HandsetSnapshot, words: string): true | null {
    if (handset.callSid !== this.#callSid) {
      this.#callSid = handset.callSid;
      this.#heard = { index: 0, from: 0 };
    }
    const wanted = words.toLowerCase();
    for (const [index, sound] of handset.hears.entries()) {
      if (index < this.#heard.index || sound.by === 'me') continue;
      const at = sound.text.toLowerCase().indexOf(wanted, index === this.#heard.index ? this.#heard.from : 0);
      if (at < 0) continue;
      this.#heard = { index, from: at + wanted.length };
      return true;
    }
    return null;
  }
}

function describeHandset(handset: HandsetSnapshot): string {
  const lines = handset.hears.map((sound, index) => `  ${index + 1}. ${sound.by}, ${sound.kind}: ${sound.text}`);
  return `It is ${handset.state} (call ${handset.callSid ?? 'none'}). Heard so far:\n${lines.join('\n') || '  nothing'}`;
}
