import { advanceCall, startCall } from '../../lib/core/flow/engine';
import type { TurnResult } from '../../lib/core/flow/turn-result';
import { makeBusiness, makeCall } from '../../lib/testing/make-business';
import { syntheticFlow } from './synthetic-flow';

const MONDAY_NOON = Date.UTC(2026, 10, 23, 17, 0);
const SECONDS = 3;
const KEYS = ['3', '2', '9', '3', '2', '1'] as const;

export type EngineTurns = { turnsPerSecond: number; jsonRoundTripsPerSecond: number };

/**
 * Turns a second on one core of a flow of 50 steps: calls that go through six menus, ring and are not answered. The baseline is writing
 * the same turns as JSON and reading them back: what a flow engine that keeps its state in a database or a queue must at least do.
 */
export function measureEngineTurns(): EngineTurns {
  const flow = syntheticFlow(50);
  const business = makeBusiness();
  const call = makeCall();
  const playOne = (now: number): TurnResult[] => {
    const turns = [startCall({ flow, flowVersionId: 'fv_bench', business, call, now })];
    for (const digits of KEYS) {
      const position = turns.at(-1)?.position;
      if (!position) break;
      turns.push(advanceCall({ flow, position, input: { kind: 'keys', digits }, business, call, now }));
    }
    return turns;
  };
  const sample = playOne(MONDAY_NOON);
  const turnsPerSecond = rateOf((round) => playOne(MONDAY_NOON + round * 60_000).length);
  const jsonRoundTripsPerSecond = rateOf(() => {
    for (const turn of sample) JSON.parse(JSON.stringify(turn));
    return sample.length;
  });
  return { turnsPerSecond, jsonRoundTripsPerSecond };
}

/** Things a second that `work` says it did, after a second of warming up. */
function rateOf(work: (round: number) => number): number {
  let round = 0;
  for (const end = performance.now() + 1000; performance.now() < end; ) work(round++);
  let done = 0;
  const from = performance.now();
  while (performance.now() < from + SECONDS * 1000) for (let index = 0; index < 50; index++) done += work(round++);
  return done / ((performance.now() - from) / 1000);
}
