import { type PastCall, replayCall } from '../../lib/core/flow/replay-call';
import { countReplayed, emptySummary, type ReplaySummary } from '../../lib/core/flow/summarise-replay';
import { makeBusiness } from '../../lib/testing/make-business';
import { syntheticFlow } from './synthetic-flow';

const CALLS = 10_000;
const FIRST = Date.UTC(2026, 9, 1, 12, 0);

/** Seconds that 10,000 past calls take through a draft of 50 steps, and what came of them. Starts cold, as the job does. */
export function measureReplay(): { seconds: number; summary: ReplaySummary } {
  const flow = syntheticFlow(50);
  const business = makeBusiness();
  const calls = Array.from({ length: CALLS }, (_, index) => pastCall(index));
  const summary = emptySummary();
  const from = performance.now();
  for (const call of calls) countReplayed(summary, call, replayCall(flow, business, call));
  return { seconds: (performance.now() - from) / 1000, summary };
}

/** Spread over eight weeks, every hour of the day; a third each answered, left a message, hung up in a menu. */
function pastCall(index: number): PastCall {
  const kind = index % 3;
  const keys = ['3', '3', '1'].slice(index % 2);
  const isAnswered = kind === 0;
  return {
    id: `call_${index}`,
    from: `+1212555${String(1000 + (index % 9000))}`,
    to: '+12125550100',
    numberId: 'num_main',
    startedAt: FIRST + index * 483_000,
    durationSeconds: 20 + (index % 200),
    outcome: isAnswered ? 'answered' : kind === 1 ? 'voicemail' : 'abandoned_ivr',
    answeredByPersonId: isAnswered ? 'prs_bob' : null,
    departmentId: 'dep_sales',
    talkSeconds: isAnswered ? 90 : 0,
    leftMessage: kind === 1,
    history: null,
    steps: keys.map((key) => ({
      stepId: 'menu',
      stepType: 'menu',
      stepName: 'Menu',
      exit: key,
      input: index % 7 === 0 ? `said nothing, pressed ${key}` : `pressed ${key}`,
    })),
    legs:
      kind === 2 ? [] : [{ to: '+12125550112', personId: 'prs_bob', result: isAnswered ? 'answered' : 'no_answer' }],
  };
}
