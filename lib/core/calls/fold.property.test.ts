import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomCall } from '../../testing/random-call';
import type { CallEvent } from './call-event';
import { type CallRecord, LEG_RESULTS, type LegRecord, MISSED_REASONS, OUTCOMES } from './call-record';
import { foldCall } from './fold';
import { isFinalStatus } from './status-order';

const history = randomCall.map((story) => story.events);
const shuffled = (events: readonly CallEvent[]) => fc.shuffledSubarray([...events], { minLength: events.length });
const runs = { numRuns: 400 };

test('any order and any repetition of the same events gives the same record', () => {
  const arrivals = history.chain((events) =>
    fc.record({ events: fc.constant(events), once: shuffled(events), again: fc.shuffledSubarray([...events]) }),
  );
  fc.assert(
    fc.property(arrivals, ({ events, once, again }) => {
      expect(foldCall([...again.map(rewritten), ...once])).toEqual(foldCall(events));
    }),
    runs,
  );
});

test('the same fact under another key, or told again later under the same key, changes nothing', () => {
  const arrivals = history.chain((events) =>
    fc.record({ events: fc.constant(events), again: fc.shuffledSubarray([...events]) }),
  );
  fc.assert(
    fc.property(arrivals, ({ events, again }) => {
      const renamed = again.map((event) => ({ ...event, key: `again ${event.key}` }));
      const late = again.map((event) => ({ ...event, at: event.at + 2_000 }));
      expect(foldCall([...late, ...renamed, ...events])).toEqual(foldCall(events));
    }),
    runs,
  );
});

test('even of events that contradict each other every order gives the same record', () => {
  const contradictions = fc.tuple(history, history).chain(([events, others]) => {
    const doubted = others.map((event, index) => (index % 2 === 0 ? event : { ...event, key: `other ${event.key}` }));
    const all = [...events, ...doubted];
    return fc.record({ left: shuffled(all), right: shuffled(all) });
  });
  fc.assert(
    fc.property(contradictions, ({ left, right }) => {
      expect(foldCall(left)).toEqual(foldCall(right));
    }),
    runs,
  );
});

test('folding what two machines know together does not depend on which of them knew what', () => {
  const split = history.chain((events) =>
    fc.record({ events: fc.constant(events), left: fc.subarray([...events]), right: fc.subarray([...events]) }),
  );
  fc.assert(
    fc.property(split, ({ left, right }) => {
      expect(foldCall([...left, ...right])).toEqual(foldCall([...right, ...left]));
      expect(foldCall([...left, ...right])).toEqual(foldCall([...new Set([...left, ...right])]));
    }),
    runs,
  );
});

describe('whatever is missing', () => {
  const gaps = history.chain((events) => fc.record({ events: fc.constant(events), kept: fc.subarray([...events]) }));

  test('the record is valid', () => {
    fc.assert(
      fc.property(gaps, ({ events, kept }) => {
        const record = foldCall(kept);
        expect(record !== null).toBe(kept.some((event) => event.kind === 'arrived' || event.kind === 'restCall'));
        if (record !== null) expectValid(record, events);
      }),
      runs,
    );
  });

  test('the final event ends the call', () => {
    fc.assert(
      fc.property(gaps, ({ events, kept }) => {
        const arrived = events.filter((event) => event.kind === 'arrived');
        const last = Math.max(...events.map((event) => event.at));
        const ended = foldCall([...kept, ...arrived, endAt(last)]);
        expect(ended?.outcome).not.toBeNull();
        expect(ended?.legs.every((leg) => leg.result !== null && leg.endedAt !== null)).toBe(true);
        expect(ended?.journey.every((step) => step.leftAt !== null)).toBe(true);
      }),
      runs,
    );
  });
});

function endAt(at: number): CallEvent {
  return {
    key: 'end',
    callSid: 'CA1',
    at,
    kind: 'callStatus',
    status: 'completed',
    source: 'callback',
    sequence: 0,
    durationSeconds: null,
    startedAt: null,
    endedAt: null,
  };
}

/** As a database gives it back: equal, but another object with its properties in another order. */
function rewritten(event: CallEvent): CallEvent {
  return JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(event).reverse())));
}

function expectValid(record: CallRecord, events: readonly CallEvent[]): void {
  expectEndedOrNot(record);
  const spans = [record.ringSeconds, record.talkSeconds, record.ivrSeconds, record.secondsToPerson ?? 0];
  for (const leg of record.legs) spans.push(leg.ringSeconds, leg.talkSeconds);
  for (const seconds of [...spans, record.durationSeconds ?? 0]) {
    expect(seconds).toBeGreaterThanOrEqual(0);
    expect(Number.isFinite(seconds)).toBe(true);
  }
  expect(new Set(record.legs.map((leg) => leg.legSid)).size).toBe(record.legs.length);
  const sids = new Set(events.map((event) => ('legSid' in event ? event.legSid : null)));
  for (const leg of record.legs) {
    expect(sids).toContain(leg.legSid);
    expectValidLeg(leg);
  }
  const visits = record.journey.map((step) => step.visit);
  expect(visits).toEqual([...visits].sort((a, b) => a - b));
}

function expectEndedOrNot(record: CallRecord): void {
  const isFinal = isFinalStatus(record.status);
  for (const value of [record.endedAt, record.outcome, record.missed, record.durationSeconds]) {
    expect(value !== null).toBe(isFinal);
  }
  expect([null, ...OUTCOMES]).toContain(record.outcome);
  expect([null, ...MISSED_REASONS]).toContain(record.missedReason);
  if (record.missed !== true) expect(record.missedReason).toBeNull();
  if (record.shortAbandon) expect(record.missed).toBe(false);
  if (record.outcome === 'answered') expect(record.secondsToPerson).not.toBeNull();
}

function expectValidLeg(leg: LegRecord): void {
  expect(leg.result !== null).toBe(leg.endedAt !== null);
  expect([null, ...LEG_RESULTS]).toContain(leg.result);
  const order = [leg.startedAt, leg.pickedUpAt, leg.bridgedAt, leg.endedAt].filter((instant) => instant !== null);
  expect(order).toEqual([...order].sort((a, b) => a - b));
}
