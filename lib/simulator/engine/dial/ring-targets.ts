import type { FinalStatus } from '../call-row';
import { fromUrl } from '../document-source';
import type { Leg, LegEvent } from '../leg';
import { endLeg } from '../leg-life';
import { placeLeg, startLeg } from '../place-leg';
import { CallSession, type SessionEvent } from '../session';
import type { Next } from '../verb';
import type { DialPlan, DialStatus, DialTarget } from './dial-plan';

export type RingResult =
  | { kind: 'connected'; leg: Leg }
  | { kind: 'nobody'; leg: Leg | null; status: DialStatus }
  /** The caller's side ended it. */
  | { kind: 'broken'; leg: Leg | null; next: Next };

const SECONDS_PER_SENT_KEY = 0.2;
/** What a failed attempt at several numbers is called: the kindest of what happened to them. */
const KINDNESS: readonly DialStatus[] = ['completed', 'no-answer', 'busy', 'canceled', 'failed'];

/** Rings numbers at once until one is connected, all have failed, or the time is up. */
export class Ringing {
  readonly #session: CallSession;
  readonly #plan: DialPlan;
  readonly #ringing = new Map<Leg, DialTarget>();
  readonly #screening = new Set<Leg>();
  readonly #outcomes: DialStatus[] = [];
  #last: Leg | null = null;

  constructor(session: CallSession, plan: DialPlan) {
    this.#session = session;
    this.#plan = plan;
  }

  async run(targets: readonly DialTarget[]): Promise<RingResult> {
    const { strand } = this.#session.leg;
    const endTick = strand.tick + this.#plan.timeoutSeconds * 1000;
    for (const target of targets) this.#dial(target);
    while (this.#ringing.size + this.#screening.size > 0) {
      const event = await this.#session.inbox.next(this.#ringing.size > 0 ? endTick : null);
      if (event.kind === 'time') {
        this.#giveUp('no-answer');
        continue;
      }
      const result = event.kind === 'leg' ? this.#legHappened(event) : this.#callerHappened(event);
      if (result !== null) return result;
    }
    const status = KINDNESS.find((candidate) => this.#outcomes.includes(candidate)) ?? 'failed';
    const isRefused = status === 'completed' && this.#outcomes.length === 1;
    return {
      kind: 'nobody',
      leg: this.#last,
      status: isRefused ? this.#session.exchange.network.refusedWhisper : status,
    };
  }

  #dial(target: DialTarget): void {
    const { leg: parent, exchange, inbox } = this.#session;
    const leg = placeLeg(exchange, {
      strand: parent.strand,
      parent,
      direction: 'outbound-dial',
      from: this.#plan.callerId,
      to: target.address,
      parameters: target.parameters,
      numberSid: null,
      subscriptions: target.subscription === null ? [] : [target.subscription],
    });
    this.#last = leg;
    this.#ringing.set(leg, target);
    startLeg(exchange, leg, (event) => inbox.put({ kind: 'leg', leg, event }));
  }

  #callerHappened(event: SessionEvent): RingResult | null {
    const next = this.#session.interruption(event);
    const star = event.kind === 'key' && event.key === '*' && this.#plan.hangupOnStar;
    if (next === null && !star) return null;
    const leg = this.#last;
    this.#giveUp('canceled');
    return next === null ? { kind: 'nobody', leg, status: 'canceled' } : { kind: 'broken', leg, next };
  }

  #legHappened({ leg, event }: Extract<SessionEvent, { kind: 'leg' }>): RingResult | null {
    if (event.kind === 'screened') return this.#screened(leg, event.accepted);
    const target = this.#ringing.get(leg);
    if (target === undefined) return null;
    if (event.kind === 'answered') return this.#answered(leg, target);
    const failed = failureOf(event);
    if (failed !== null) this.#drop(leg, failed.status, failed.sipCode);
    return null;
  }

  #answered(leg: Leg, target: DialTarget): RingResult | null {
    this.#ringing.delete(leg);
    if (target.whisper === null && target.sendDigits === '') return this.#connect(leg);
    this.#screening.add(leg);
    void this.#prepare(leg, target);
    return null;
  }

  /** Keys first, then the document for the dialled party; the others go on ringing until it has agreed. */
  async #prepare(leg: Leg, target: DialTarget): Promise<void> {
    const { exchange, inbox } = this.#session;
    let accepted = false;
    try {
      if (target.sendDigits !== '') {
        leg.play({ kind: 'tone', text: `keys ${target.sendDigits}`, seconds: 0, source: null, by: 'peer' });
        await leg.strand.sleep(Math.round(keySeconds(target.sendDigits) * 1000));
      }
      if (target.whisper === null) accepted = !leg.over;
      else {
        const session = new CallSession(exchange, leg, { whisper: true });
        const end = await session.run(fromUrl(target.whisper.url, target.whisper.method));
        accepted = end.kind === 'end' && !leg.over;
      }
    } catch (error) {
      exchange.onError(error, leg.sid);
    } finally {
      inbox.put({ kind: 'leg', leg, event: { kind: 'screened', accepted } });
    }
  }

  #screened(leg: Leg, accepted: boolean): RingResult | null {
    if (!this.#screening.has(leg)) return null;
    this.#screening.delete(leg);
    if (accepted) return this.#connect(leg);
    this.#drop(leg, 'completed');
    return null;
  }

  #connect(leg: Leg): RingResult {
    this.#giveUp('canceled');
    this.#hangUpScreening();
    leg.listener = (event: LegEvent) => this.#session.inbox.put({ kind: 'leg', leg, event });
    return { kind: 'connected', leg };
  }

  #drop(leg: Leg, status: FinalStatus, sipCode?: number): void {
    this.#ringing.delete(leg);
    this.#outcomes.push(status);
    endLeg(this.#session.exchange, leg, status, sipCode);
  }

  #giveUp(status: 'no-answer' | 'canceled'): void {
    for (const leg of [...this.#ringing.keys()]) this.#drop(leg, status);
    if (status === 'canceled') this.#hangUpScreening();
  }

  #hangUpScreening(): void {
    for (const leg of [...this.#screening]) {
      this.#screening.delete(leg);
      leg.listener({ kind: 'cut', canceled: true });
      this.#drop(leg, 'completed');
    }
  }
}

function failureOf(event: LegEvent): { status: FinalStatus; sipCode?: number } | null {
  if (event.kind === 'refused') return event.refusal;
  if (event.kind === 'gone') return { status: 'no-answer' };
  return event.kind === 'cut' ? { status: 'canceled' } : null;
}

function keySeconds(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + (digit === 'w' ? 0.5 : digit === 'W' ? 1 : SECONDS_PER_SENT_KEY), 0);
}
