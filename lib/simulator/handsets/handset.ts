import type { FinalStatus } from '../engine/call-row';
import type { Exchange } from '../engine/exchange';
import type { FarEnd, Leg } from '../engine/leg';
import type { Sound } from '../engine/sound';
import { clientIdentity } from '../network/client-address';
import type { HandsetRow } from '../store/handset-row';
import { HandsetCall } from './handset-call';
import type { Heard } from './heard';
import { runOnAnswer, runOnRing } from './run-script';
import type { Script } from './script';

export type HandsetState = 'idle' | 'dialling' | 'ringing' | 'talking';

/** What the phones page shows of a handset. */
export type HandsetView = {
  /** E.164, or `client:<identity>` of a softphone. */
  number: string;
  /** Of a softphone; null of a telephone. */
  identity: string | null;
  /** False for a softphone that is signed off: nobody reaches it. */
  registered: boolean;
  /** What the document that rings a softphone tells it. */
  parameters: Readonly<Record<string, string>>;
  name: string;
  script: Script | null;
  state: HandsetState;
  callSid: string | null;
  peer: string | null;
  since: string | null;
  hears: Heard[];
};

const HEARD_MAX = 200;

/** A telephone with a number, or a softphone with an identity, held by a person or played by a script. It has one line: a second call finds it busy. */
export class Handset {
  readonly number: string;
  name: string;
  script: Script | null;
  readonly identity: string | null;
  readonly exchange: Exchange;
  call: HandsetCall | null = null;
  #state: HandsetState = 'idle';
  #callSid: string | null = null;
  #peer: string | null = null;
  #since: string | null = null;
  #hears: Heard[] = [];
  #heardCount = 0;
  #parameters: Readonly<Record<string, string>> = {};
  #alwaysRegistered: boolean;
  #registrations = 0;
  readonly #onChange: (handset: Handset) => void;

  constructor(exchange: Exchange, row: HandsetRow, onChange: (handset: Handset) => void) {
    this.exchange = exchange;
    this.number = row.number;
    this.identity = clientIdentity(row.number);
    this.#alwaysRegistered = row.alwaysRegistered === true;
    this.name = row.name;
    this.script = row.script;
    this.#onChange = onChange;
  }

  get state(): HandsetState {
    return this.#state;
  }

  get hears(): readonly Heard[] {
    return this.#hears;
  }

  /** A telephone is always reached; a softphone while it is registered, by a page that is open or for good. */
  get registered(): boolean {
    return this.identity === null || this.#alwaysRegistered || this.#registrations > 0;
  }

  set alwaysRegistered(always: boolean) {
    this.#alwaysRegistered = always;
    this.#afterRegistering();
  }

  /** A page of the softphone is open until the returned function is called; its call goes with the last one. */
  register(): () => void {
    this.#registrations += 1;
    this.changed();
    return () => {
      this.#registrations -= 1;
      this.#afterRegistering();
    };
  }

  #afterRegistering(): void {
    if (!this.registered) {
      this.call?.strand?.touch();
      this.call?.vanish();
    }
    this.changed();
  }

  row(): HandsetRow {
    const { number, name, script } = this;
    return { number, name, script, ...(this.identity === null ? {} : { alwaysRegistered: this.#alwaysRegistered }) };
  }

  view(): HandsetView {
    return {
      number: this.number,
      identity: this.identity,
      registered: this.registered,
      parameters: this.#parameters,
      name: this.name,
      script: this.script,
      state: this.#state,
      callSid: this.#callSid,
      peer: this.#peer,
      since: this.#since,
      hears: this.#hears,
    };
  }

  changed(): void {
    this.#onChange(this);
  }

  /** The telephone's end for a call that the carrier wants to connect to it. */
  farEnd(): FarEnd {
    return new HandsetCall(this, false);
  }

  begin(call: HandsetCall, state: HandsetState, callSid: string | null, peer: string): void {
    this.call = call;
    this.#hears = [];
    this.#callSid = callSid;
    this.#peer = peer;
    this.#to(call, state);
  }

  rung(call: HandsetCall, leg: Leg): void {
    const onRing = this.script?.onRing;
    if (this.call !== null || onRing?.do === 'busy') {
      leg.refuse({ status: 'busy', sipCode: 486 });
      return;
    }
    if (onRing?.do === 'unreachable') {
      leg.refuse({ status: 'failed', sipCode: 480 });
      return;
    }
    this.#parameters = leg.parameters;
    this.begin(call, 'ringing', leg.sid, leg.row.from);
    leg.ring();
    runOnRing(call);
  }

  talking(call: HandsetCall): void {
    if (this.call !== call || this.#state === 'talking') return;
    this.#to(call, 'talking');
    if (!call.outgoing) runOnAnswer(call);
  }

  hear(call: HandsetCall, sound: Sound): void {
    if (this.call !== call) return;
    this.#heardCount += 1;
    const { sounds } = this.exchange;
    this.#hears = [
      ...this.#hears.slice(-HEARD_MAX),
      {
        id: `${this.#callSid ?? 'none'}-${this.#heardCount}`,
        at: this.#now(call),
        kind: sound.kind,
        text: sound.text,
        seconds: sound.seconds,
        audioUrl: sound.source === null ? null : `/box/audio/${sounds.idOf(sound.source)}.wav`,
        by: sound.by,
      },
    ];
    this.changed();
  }

  released(call: HandsetCall, status: FinalStatus): void {
    if (this.call !== call) return;
    const tone = status === 'busy' ? 'busy' : status === 'failed' || status === 'no-answer' ? 'not in service' : null;
    if (tone !== null && call.outgoing) {
      const source = { kind: 'tone' as const, tone, country: 'US', seconds: 2 } as const;
      this.hear(call, { kind: 'tone', text: tone, seconds: 2, source, by: 'carrier' });
    }
    this.hear(call, { kind: 'note', text: 'call ended', seconds: 0, source: null, by: 'carrier' });
    this.call = null;
    this.#state = 'idle';
    this.#since = null;
    this.changed();
  }

  #to(call: HandsetCall, state: HandsetState): void {
    this.#state = state;
    this.#since = this.#now(call);
    this.changed();
  }

  #now(call: HandsetCall): string {
    return new Date(call.strand?.now() ?? this.exchange.clock.now()).toISOString();
  }
}
