import type { FarEnd, Leg } from '../engine/leg';
import type { Sound } from '../engine/sound';
import type { Strand } from '../engine/strand';
import type { Timer } from '../engine/timer-queue';
import type { Character } from './character';
import { type CallEnding, type DayOutcome, judgeOutcome } from './judge-outcome';
import { keysOfferedIn, saysClosed } from './listen';

const PATIENCE_SECONDS_MAX = 600;
const BEEP_PAUSE_MS = 700;

/** A caller of a simulated day: acts on what it hears, and knows afterwards how its call ended. */
export class DayCaller implements FarEnd {
  readonly #strand: Strand;
  readonly #character: Character;
  readonly #onEnd: (callSid: string, outcome: DayOutcome) => void;
  #leg: Leg | null = null;
  /** Counts what was heard: an intention is forgotten when something else is heard before it is carried out. */
  #moment = 0;
  #talking = false;
  readonly #timers = new Set<Timer>();
  #over = false;
  #ending: CallEnding = { leftWhile: null, closedHeard: false };

  constructor(strand: Strand, character: Character, onEnd: (callSid: string, outcome: DayOutcome) => void) {
    this.#strand = strand;
    this.#character = character;
    this.#onEnd = onEnd;
  }

  dials(leg: Leg): void {
    this.#leg = leg;
    const { leavesAfterSeconds } = this.#character;
    this.#leaveAfter(leavesAfterSeconds ?? PATIENCE_SECONDS_MAX, () => leavesAfterSeconds === null || !this.#talking);
  }

  rung(): void {}

  connected(): void {}

  hears(sound: Sound): void {
    this.#moment += 1;
    if (sound.kind === 'note' && sound.text === 'connected') this.#talk();
    else if (sound.kind === 'tone' && sound.text === 'beep') this.#atTheBeep();
    else if (sound.kind === 'tone' && sound.text === 'ringing') this.#waitInLine();
    else if (sound.kind === 'prompt') this.#listenTo(sound);
  }

  released(): void {
    this.#over = true;
    for (const timer of this.#timers) timer.action = null;
    this.#timers.clear();
    const leg = this.#leg;
    if (leg !== null) this.#onEnd(leg.sid, judgeOutcome(leg, this.#ending));
  }

  /** Does something later, unless the call ends before. */
  #after(ms: number, action: () => void): void {
    if (this.#over) return;
    const timer = this.#strand.after(ms, () => {
      this.#timers.delete(timer);
      action();
    });
    this.#timers.add(timer);
  }

  #talk(): void {
    this.#talking = true;
    this.#leaveAfter(this.#character.talkSeconds, () => true);
  }

  #waitInLine(): void {
    const { ringPatienceSeconds } = this.#character;
    if (ringPatienceSeconds !== null) this.#leaveAfter(ringPatienceSeconds, () => !this.#talking);
  }

  #atTheBeep(): void {
    if (this.#character.atTheBeep === 'hangsUp') {
      this.#leaveAfter(1, () => true);
      return;
    }
    const { messageSeconds } = this.#character;
    this.#after(BEEP_PAUSE_MS, () => {
      const text = 'Hello, please call me back.';
      this.#leg?.say({ text, seconds: messageSeconds, source: { kind: 'speech', text, voice: null } });
      this.#leaveAfter(messageSeconds + 1, () => true);
    });
  }

  #listenTo(sound: Sound): void {
    if (saysClosed(sound.text)) this.#ending.closedHeard = true;
    const offered = keysOfferedIn(sound.text);
    if (offered.length === 0 || this.#character.kind === 'silent') return;
    const key = this.#character.kind === 'wrongKeys' ? wrongKey(offered) : this.#choose(offered);
    const moment = this.#moment;
    this.#after(Math.round(sound.seconds * 1000 * (0.6 + this.#strand.random())), () => {
      if (moment === this.#moment && !this.#over) this.#leg?.press(key);
    });
  }

  #choose(offered: readonly string[]): string {
    return offered[Math.floor(this.#strand.random() * offered.length)] ?? '1';
  }

  #leaveAfter(seconds: number, stillWants: () => boolean): void {
    this.#after(Math.round(seconds * 1000), () => {
      if (this.#over || !stillWants()) return;
      this.#ending.leftWhile = this.#leg?.ringingTargets ? 'ring' : 'menu';
      this.#leg?.hangUp();
    });
  }
}

function wrongKey(offered: readonly string[]): string {
  return ['9', '8', '7', '6'].find((key) => !offered.includes(key)) ?? '*';
}
