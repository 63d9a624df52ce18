import { CookieJar } from '../webhooks/cookie-jar';
import type { CallRow, FinalStatus } from './call-row';
import { Diary } from './diary';
import type { DocumentSource } from './document-source';
import type { Sound, Voice } from './sound';
import type { StatusSubscription } from './status-subscription';
import type { Strand } from './strand';

/** The telephone at the other end of a leg, for one call. */
export interface FarEnd {
  /** An outbound leg has reached it: it answers or refuses through the leg, or rings until the leg is given up. */
  rung(leg: Leg): void;
  /** The carrier answered the call that this telephone made. */
  connected(): void;
  hears(sound: Sound): void;
  /** The leg is over; nothing said from now on reaches anybody. */
  released(status: FinalStatus): void;
}

export type Refusal = { status: 'busy' | 'no-answer' | 'failed'; sipCode: number };
export type LegEvent =
  | { kind: 'ringing' }
  | { kind: 'answered' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'key'; key: string }
  | { kind: 'voice'; voice: Voice }
  | { kind: 'gone' }
  | { kind: 'cut'; canceled: boolean }
  | { kind: 'replaced'; source: DocumentSource };

export type Track = 'inbound' | 'outbound';
/** Listens in on a leg: what its telephone says (inbound) and hears (outbound). */
export type Tap = (track: Track, sound: Voice) => void;

/** One call of the carrier with the telephone at its other end. Whoever handles the call at present is its `listener`. */
export class Leg {
  readonly row: CallRow;
  readonly strand: Strand;
  readonly farEnd: FarEnd;
  readonly diary: Diary;
  readonly cookies = new CookieJar();
  readonly subscriptions: StatusSubscription[] = [];
  readonly taps = new Set<Tap>();
  readonly children: Leg[] = [];
  /** Parameters that every webhook of this call carries beside the usual ones. */
  readonly extraParams: Record<string, string> = {};
  /** What the document that dialled it tells its softphone. */
  readonly parameters: Record<string, string> = {};
  /** Parameters of the last status callback alone. */
  readonly finalParams: Record<string, string> = {};
  /** Run when the leg ends, before its last callback: what stops with it. */
  readonly atEnd: (() => void)[] = [];
  /** Set by whoever dials: the telephone has begun to ring, or was picked up. */
  onRinging: () => void = () => {};
  onPickUp: () => void = () => {};
  listener: (event: LegEvent) => void = () => {};
  answeredTick: number | null = null;
  /** Since when this caller is connected with a dialled party, and for how long it has been in all. */
  bridgedTick: number | null = null;
  bridgedMs = 0;
  /** Dialled parties of this caller ring at present. */
  ringingTargets = false;
  /** A document that records the caller was reached: their mailbox, for whoever judges how the call ended. */
  mailboxReached = false;
  applicationFailed = false;
  /** Status callbacks leave one after the other. */
  deliveries: Promise<void> = Promise.resolve();

  constructor(row: CallRow, strand: Strand, farEnd: FarEnd) {
    this.row = row;
    this.strand = strand;
    this.farEnd = farEnd;
    this.diary = new Diary(() => strand.now());
  }

  get sid(): string {
    return this.row.sid;
  }

  get over(): boolean {
    return this.row.endedAt !== null;
  }

  get answered(): boolean {
    return this.row.answeredAt !== null;
  }

  /** The telephone begins to ring. */
  ring(): void {
    if (!this.over) this.onRinging();
  }

  /** The telephone is picked up. */
  pickUp(): void {
    if (this.row.status === 'ringing' && this.row.direction !== 'inbound') this.onPickUp();
  }

  refuse(refusal: Refusal): void {
    if (!this.over && !this.answered) this.listener({ kind: 'refused', refusal });
  }

  press(key: string): void {
    if (!this.over) this.listener({ kind: 'key', key });
  }

  say(voice: Voice): void {
    if (this.over) return;
    for (const tap of this.taps) tap('inbound', voice);
    this.listener({ kind: 'voice', voice });
  }

  hangUp(): void {
    if (!this.over) this.listener({ kind: 'gone' });
  }

  /** Lets the telephone hear something. */
  play(sound: Sound): void {
    if (this.over) return;
    if (sound.kind !== 'note') for (const tap of this.taps) tap('outbound', sound);
    this.farEnd.hears(sound);
  }
}
