import { extensionOf } from '../shared/phone-number';

/** What every phone of a person has. */
type PhoneSettings = {
  id: string;
  enabled: boolean;
  /** The opening hours within which it may ring; null: always. */
  scheduleId: string | null;
};

/** A person's phone that can be rung: one with a number, or the browser in which the person is signed in (at most one of these). */
export type Phone = PhoneSettings & ({ kind: 'number'; number: string } | { kind: 'browser' });

/**
 * The numbers among the phones, in their order; only the switched-on ones when `enabled` is set, only those without an extension when `direct` is:
 * such a number gets texts and may be called from a page.
 */
export function numbersOfPhones(phones: readonly Phone[], only: { enabled?: true; direct?: true } = {}): string[] {
  return phones.flatMap((phone) =>
    phone.kind === 'browser' ||
    (only.enabled === true && !phone.enabled) ||
    (only.direct === true && extensionOf(phone.number) !== null)
      ? []
      : [phone.number],
  );
}

export type Person = {
  id: string;
  name: string;
  email: string | null;
  /** In the order in which they are rung. */
  phones: readonly Phone[];
  /** false: out of every ring group until switched on again. */
  available: boolean;
  /** Working hours; null: always. */
  scheduleId: string | null;
  /** Milliseconds since the epoch until which nothing rings; null: no do-not-disturb. */
  doNotDisturbUntil: number | null;
  /** Digits that lead a caller straight to this person; null: none. */
  extension: string | null;
};

/** Who of a department is rung first. */
export const RING_ORDERS = ['together', 'inTurn', 'roundRobin', 'longestIdle', 'fewestCalls', 'weighted'] as const;
export type RingOrder = (typeof RING_ORDERS)[number];

export type Department = {
  id: string;
  name: string;
  /** In ring order. */
  personIds: readonly string[];
  order: RingOrder;
  /** Person id → share of calls under the weighted order, 1 to 100; who is missing has 1. */
  weights: Readonly<Record<string, number>>;
  /** Whoever spoke with the caller last is rung first. */
  sticky: boolean;
  /** null: the ring time of the step. */
  ringSeconds: number | null;
  /** It rings only within these hours; null: always. */
  scheduleId: string | null;
  /** Rung when nobody of this one answers; null: none. */
  overflowDepartmentId: string | null;
};

/** What a person has had to do, from the calls that are in the database: it survives every restart. Milliseconds since the epoch. */
export type Duty = {
  /** When a phone of theirs began to ring last; 0: never. */
  lastRungAt: number;
  /** When they ended their last conversation; 0: never. */
  lastTalkedAt: number;
  /** Conversations since midnight in the tenant's zone. */
  callsToday: number;
};
