import { BoxClient, type ClockSnapshot, type HandsetSnapshot } from './box-client';
import { Phone } from './phone';
import type { Patience } from './wait-until';

const PATIENCE: Patience = { clockSeconds: 300, wallMs: 10_000 };

export type BoxState = {
  accountSid: string;
  clock: ClockSnapshot;
  numbers: { number: string; label: string; voiceUrl: string }[];
  handsets: HandsetSnapshot[];
};
export type BoxCall = {
  callSid: string;
  parentCallSid: string | null;
  from: string;
  to: string;
  direction: string;
  status: string;
  durationSeconds: number | null;
  legs: Omit<BoxCall, 'legs' | 'turns' | 'verbs' | 'timeline' | 'warnings'>[];
  turns: {
    url: string;
    method: string;
    params: Record<string, string>;
    status: number | null;
    body: string | null;
    error: string | null;
  }[];
  verbs: { verb: string; detail: string }[];
  timeline: { at: string; what: string }[];
  warnings: { code: number; message: string }[];
};

/** A carrier in a box that tests talk to as people do: by HTTP and its events, nothing else. */
export class DialogueBox {
  readonly client: BoxClient;
  readonly #patience: Patience;

  constructor(client: BoxClient, patience: Patience) {
    this.client = client;
    this.#patience = patience;
  }

  /** A telephone with this number, made when there is none. A script makes it act by itself. */
  async handset(number: string, name: string, script: unknown = null): Promise<Phone> {
    await this.client.request('POST', '/box/handsets', { number, name, script });
    return new Phone(this.client, this.#patience, number, name);
  }

  /** A softphone with this identity, made when there is none; registered unless told otherwise. */
  async softphone(
    identity: string,
    name: string,
    { script = null as unknown, registered = true } = {},
  ): Promise<Phone> {
    await this.client.request('POST', '/box/handsets', { client: identity, name, script, registered });
    return new Phone(this.client, this.#patience, `client:${identity}`, name);
  }

  state(): Promise<BoxState> {
    return this.client.request('GET', '/box/state');
  }

  call(callSid: string): Promise<BoxCall> {
    return this.client.request('GET', `/box/calls/${callSid}`);
  }

  /** Sets the clock: its mode, what it shows, or how far a manual one goes on. */
  clock(wish: { mode?: ClockSnapshot['mode']; now?: string; advanceSeconds?: number }): Promise<ClockSnapshot> {
    return this.client.request('POST', '/box/clock', wish);
  }

  network(settings: Record<string, unknown>): Promise<unknown> {
    return this.client.request('PUT', '/box/network', settings);
  }

  close(): void {
    this.client.close();
  }
}

/** Opens a dialogue with the carrier in a box at `url`. */
export async function openBox(url: string, patience: Partial<Patience> = {}): Promise<DialogueBox> {
  const client = new BoxClient(url);
  await client.watch();
  return new DialogueBox(client, { ...PATIENCE, ...patience });
}
