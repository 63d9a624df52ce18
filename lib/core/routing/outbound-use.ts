import { CALL_CAPS, type CapName, COST_CAPS, type OutboundCaps, TEXT_CAPS } from './outbound-caps';
import {
  countedIn,
  countMore,
  NOTHING_COUNTED,
  type SlidingCount,
  WINDOW_MINUTES,
  WINDOWS,
  type WindowName,
} from './sliding-count';

/** A dial that is not over: what it may cost at most is held back until its real length is known. */
export type Hold = {
  legs: number;
  /** Estimated price of a minute of the dearest phone; one of those that ring is connected. */
  minuteMicros: number;
  /** All that the dial may cost: its price times the minutes that the carrier was told to allow. */
  heldMicros: number;
  startedAt: number;
  /** When it is over at the latest, whatever the carrier did not tell. */
  until: number;
};

/** What a business (or the whole installation) has dialled, texted and spent. Kept on each machine; times by this machine's clock. */
export type OutboundUse<Open extends Hold = Hold> = {
  /** Phones rung. */
  calls: SlidingCount;
  texts: SlidingCount;
  /** Millionths of a US dollar, of calls that are over and of texts. */
  cost: SlidingCount;
  open: Readonly<Record<string, Open>>;
};

export const NOTHING_USED: OutboundUse<never> = {
  calls: NOTHING_COUNTED,
  texts: NOTHING_COUNTED,
  cost: NOTHING_COUNTED,
  open: {},
};

/** A use and the caps that bound it; a request must pass those of the business and of the installation. */
export type Level = { use: OutboundUse; caps: OutboundCaps };

/** A dial is allowed at least this long, or not at all: what is shorter than a usual conversation would cut one off. */
const TALK_MINUTES_MIN = 10;
/** Of what is left of a day's cost, one dial may hold this share: many can be open while no sum of them exceeds the cap. */
const HELD_SHARE = 8;

export type LegsAsked = { legs: number; minuteMicros: number; talkSecondsMax: number };
export type LegsAdmitted = { legs: number; talkSeconds: number; heldMicros: number };

/** How many of the phones may be rung and for how long at most they may talk; or the cap that is in the way. */
export function admitLegs(
  levels: readonly Level[],
  asked: LegsAsked,
  now: number,
): LegsAdmitted | { refused: CapName } {
  let { legs } = asked;
  for (const { use, caps } of levels) {
    for (const [cap, left] of legsLeft(use, caps, now)) {
      if (left < 1) return { refused: cap };
      legs = Math.min(legs, left);
    }
  }
  const fullMinutes = Math.ceil(asked.talkSecondsMax / 60);
  if (asked.minuteMicros === 0) return { legs, talkSeconds: asked.talkSecondsMax, heldMicros: 0 };
  let minutes = fullMinutes;
  for (const { use, caps } of levels) {
    const short = shortOfCost(use, caps, asked.minuteMicros, now);
    if (short !== null) return { refused: short };
    const left = Math.floor(costLeft(use, caps, 'day', now) / asked.minuteMicros);
    if (left < Math.min(TALK_MINUTES_MIN, fullMinutes)) return { refused: 'costPerDay' };
    minutes = Math.min(minutes, Math.max(Math.floor(left / HELD_SHARE), Math.min(TALK_MINUTES_MIN, left)));
  }
  const talkSeconds = Math.min(asked.talkSecondsMax, minutes * 60);
  return { legs, talkSeconds, heldMicros: minutes * asked.minuteMicros };
}

/** Null when a text of that price may be sent; else the cap that is in the way. */
export function admitText(levels: readonly Level[], micros: number, now: number): CapName | null {
  for (const { use, caps } of levels) {
    for (const window of WINDOWS) {
      if (countedIn(use.texts, window, now) + 1 > caps[TEXT_CAPS[window]]) return TEXT_CAPS[window];
      if (costLeft(use, caps, window, now) < micros) return COST_CAPS[window];
    }
  }
  return null;
}

export function withHold<Open extends Hold>(
  use: OutboundUse<Open>,
  key: string,
  hold: Open,
  now: number,
): OutboundUse<Open> {
  const calls = countMore(use.calls, everyWindow(hold.legs), now);
  return { ...use, calls, open: { ...use.open, [key]: hold } };
}

export function withText<Open extends Hold>(use: OutboundUse<Open>, micros: number, now: number): OutboundUse<Open> {
  return {
    ...use,
    texts: countMore(use.texts, everyWindow(1), now),
    cost: countMore(use.cost, everyWindow(micros), now),
  };
}

/** The dial is over: what it cost takes the place of what was held. `talkSeconds` null: not known, so all that can have passed. */
export function withoutHold<Open extends Hold>(
  use: OutboundUse<Open>,
  key: string,
  talkSeconds: number | null,
  now: number,
): { use: OutboundUse<Open>; cost: Record<WindowName, number> } {
  const { [key]: hold, ...open } = use.open;
  if (hold === undefined) return { use, cost: everyWindow(0) };
  const passedSeconds = Math.max(0, now - hold.startedAt) / 1000;
  const minutes = Math.ceil((talkSeconds ?? passedSeconds) / 60);
  const spent = Math.min(hold.heldMicros, minutes * hold.minuteMicros);
  const within = (window: WindowName) => Math.min(spent, WINDOW_MINUTES[window] * hold.minuteMicros);
  const cost = { minute: within('minute'), hour: within('hour'), day: within('day') };
  return { use: { ...use, open, cost: countMore(use.cost, cost, now) }, cost };
}

/** Phones that ring or talk now. */
export function openLegs(use: OutboundUse): number {
  return sumOver(use, (hold) => hold.legs);
}

/** What was spent in the window, with what open calls may spend within as long a time. */
export function costIn(use: OutboundUse, window: WindowName, now: number): number {
  const held = sumOver(use, (hold) => Math.min(hold.heldMicros, hold.minuteMicros * WINDOW_MINUTES[window]));
  return countedIn(use.cost, window, now) + held;
}

function legsLeft(use: OutboundUse, caps: OutboundCaps, now: number): [CapName, number][] {
  const windows = WINDOWS.map((window): [CapName, number] => [
    CALL_CAPS[window],
    caps[CALL_CAPS[window]] - countedIn(use.calls, window, now),
  ]);
  return [['openLegs', caps.openLegs - openLegs(use)], ...windows];
}

/** A minute more of this price in the last minute, sixty in the last hour: the caps that it would exceed. */
function shortOfCost(use: OutboundUse, caps: OutboundCaps, minuteMicros: number, now: number): CapName | null {
  for (const window of ['minute', 'hour'] as const) {
    if (costLeft(use, caps, window, now) < minuteMicros * WINDOW_MINUTES[window]) return COST_CAPS[window];
  }
  return null;
}

function costLeft(use: OutboundUse, caps: OutboundCaps, window: WindowName, now: number): number {
  return caps[COST_CAPS[window]] - costIn(use, window, now);
}

function sumOver(use: OutboundUse, amountOf: (hold: Hold) => number): number {
  return Object.values(use.open).reduce((sum, hold) => sum + amountOf(hold), 0);
}

function everyWindow(amount: number): Record<WindowName, number> {
  return { minute: amount, hour: amount, day: amount };
}
