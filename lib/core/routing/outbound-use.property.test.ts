import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../shared/time';
import { CALL_CAPS, COST_CAPS, type OutboundCaps, TEXT_CAPS } from './outbound-caps';
import {
  admitLegs,
  admitText,
  NOTHING_USED,
  type OutboundUse,
  openLegs,
  withHold,
  withoutHold,
  withText,
} from './outbound-use';
import { WINDOW_MINUTES, WINDOWS } from './sliding-count';

const CAPS: OutboundCaps = {
  openLegs: 8,
  callsPerMinute: 6,
  callsPerHour: 20,
  callsPerDay: 50,
  textsPerMinute: 4,
  textsPerHour: 12,
  textsPerDay: 30,
  costPerMinute: 300_000,
  costPerHour: 3_000_000,
  costPerDay: 6_000_000,
};

type Done = { at: number; calls: number; texts: number };
type Talk = { from: number; to: number; minuteMicros: number };

/** Requests in any order with any pauses, dials that end at any time or are never told to have ended. */
const actions = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('dial' as const),
      legs: fc.integer({ min: 1, max: 10 }),
      minuteMicros: fc.constantFrom(4_000, 14_000, 120_000),
    }),
    fc.record({ kind: fc.constant('text' as const), micros: fc.constantFrom(12_000, 360_000) }),
    fc.record({ kind: fc.constant('end' as const), which: fc.nat(20), isTold: fc.boolean() }),
    fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(100, 5_000, 61_000, 20 * MINUTE_MS, DAY_MS / 3),
    }),
  ),
  { maxLength: 300 },
);

test('no minute, hour or day ever holds more calls, texts or cost than its cap, and never are more phones open', () => {
  fc.assert(
    fc.property(actions, (list) => {
      const line = new PlayedLine();
      for (const action of list) {
        line.play(action);
        line.endExpired();
        line.expectWithinCaps();
      }
    }),
    { numRuns: 300 },
  );
});

type Action = { kind: 'wait'; ms: number } | { kind: 'text'; micros: number } | Dial | End;
type Dial = { kind: 'dial'; legs: number; minuteMicros: number };
type End = { kind: 'end'; which: number; isTold: boolean };

/** What really happened, beside what was counted of it. */
class PlayedLine {
  #use: OutboundUse = NOTHING_USED;
  #now = 1_800_000_000_000;
  #dials = 0;
  readonly #done: Done[] = [];
  readonly #talks: Talk[] = [];

  play(action: Action): void {
    if (action.kind === 'wait') this.#now += action.ms;
    else if (action.kind === 'text') this.#text(action.micros);
    else if (action.kind === 'dial') this.#dial(action);
    else {
      const [key] = Object.keys(this.#use.open).slice(action.which);
      if (key !== undefined) this.#end(key, action.isTold);
    }
  }

  endExpired(): void {
    for (const [key, { until }] of Object.entries(this.#use.open)) if (until <= this.#now) this.#end(key, false);
  }

  expectWithinCaps(): void {
    expect(openLegs(this.#use)).toBeLessThanOrEqual(CAPS.openLegs);
    for (const window of WINDOWS) {
      const since = this.#now - WINDOW_MINUTES[window] * MINUTE_MS;
      const recent = this.#done.filter(({ at }) => at > since);
      expect(sum(recent.map(({ calls }) => calls))).toBeLessThanOrEqual(CAPS[CALL_CAPS[window]]);
      expect(sum(recent.map(({ texts }) => texts))).toBeLessThanOrEqual(CAPS[TEXT_CAPS[window]]);
      const open = Object.values(this.#use.open).map((hold) => ({ ...hold, from: hold.startedAt, to: this.#now }));
      const spent = [...this.#talks, ...open].map((talk) => costWithin(talk, since, this.#now));
      expect(Math.floor(sum(spent))).toBeLessThanOrEqual(CAPS[COST_CAPS[window]]);
    }
  }

  #levels() {
    return [{ use: this.#use, caps: CAPS }];
  }

  #text(micros: number): void {
    const now = this.#now;
    if (admitText(this.#levels(), micros, now) !== null) return;
    this.#use = withText(this.#use, micros, now);
    this.#done.push({ at: now, calls: 0, texts: 1 });
    this.#talks.push({ from: now, to: now, minuteMicros: micros });
  }

  #dial({ legs: asked, minuteMicros }: Dial): void {
    const now = this.#now;
    const admitted = admitLegs(this.#levels(), { legs: asked, minuteMicros, talkSecondsMax: 14_400 }, now);
    if ('refused' in admitted) return;
    const { legs, talkSeconds, heldMicros } = admitted;
    expect(legs).toBeGreaterThan(0);
    const hold = { legs, minuteMicros, heldMicros, startedAt: now, until: now + talkSeconds * 1000 };
    this.#use = withHold(this.#use, `CA${this.#dials++}`, hold, now);
    this.#done.push({ at: now, calls: legs, texts: 0 });
  }

  /** The carrier cuts a conversation off when its time is over. */
  #end(key: string, isTold: boolean): void {
    const hold = this.#use.open[key];
    if (hold === undefined) return;
    const endedAt = Math.min(this.#now, hold.until);
    this.#talks.push({ from: hold.startedAt, to: endedAt, minuteMicros: hold.minuteMicros });
    const talkSeconds = isTold ? (endedAt - hold.startedAt) / 1000 : null;
    this.#use = withoutHold(this.#use, key, talkSeconds, this.#now).use;
  }
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** What a conversation costs in the span, by the second; a text at its moment. */
function costWithin({ from, to, minuteMicros }: Talk, since: number, now: number): number {
  if (from === to) return from > since && from <= now ? minuteMicros : 0;
  return (Math.max(0, Math.min(to, now) - Math.max(from, since)) / MINUTE_MS) * minuteMicros;
}
