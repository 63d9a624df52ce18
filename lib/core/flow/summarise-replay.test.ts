import { describe, expect, it } from 'vitest';
import { makeBusiness } from '../../testing/make-business';
import { makeDefaultFlow } from './default-flow';
import { type PastCall, type PastLeg, replayCall } from './replay-call';
import { countReplayed, emptySummary } from './summarise-replay';

const business = makeBusiness();
const departments = [
  { id: 'dep_sales', name: 'Sales' },
  { id: 'dep_support', name: 'Support' },
];
const flow = makeDefaultFlow({ businessName: 'Acme', scheduleId: 'sch_main', departments, personIds: [] });

/** A caller who pressed 2, and what the flow of today makes of it: the way of then, step by step. */
function past(changes: Partial<PastCall>): PastCall {
  const call: PastCall = {
    id: 'call_1',
    from: '+12125550199',
    to: '+12125550100',
    numberId: 'num_main',
    startedAt: Date.UTC(2026, 10, 16, 17, 0),
    durationSeconds: 90,
    outcome: 'answered',
    answeredByPersonId: 'prs_bob',
    departmentId: 'dep_support',
    talkSeconds: 60,
    leftMessage: false,
    history: null,
    steps: [{ stepId: 'menu', stepType: 'menu', stepName: 'Menu', exit: '2', input: 'pressed 2' }],
    legs: [{ to: '+12125550112', personId: 'prs_bob', result: 'answered' }],
    ...changes,
  };
  const { path } = replayCall(flow, business, call).call;
  const input = (stepType: string) => (stepType === 'menu' ? 'pressed 2' : null);
  return { ...call, steps: path.map((step) => ({ ...step, input: input(step.stepType) })), ...changes };
}

function ringsOf(call: PastCall, draft = flow) {
  const summary = emptySummary();
  const replayed = replayCall(draft, business, call);
  countReplayed(summary, call, replayed);
  return { ...summary, same: replayed.same };
}

const ann: PastLeg = { to: '+12125550111', personId: 'prs_ann', result: 'no_answer' };

describe('every difference in who rings has a reason', () => {
  it('none when the draft is the flow of then', () => {
    const rings = { before: 1, after: 1, otherWay: 0, setOtherwise: 0 };
    expect(ringsOf(past({}))).toMatchObject({ elsewhere: 0, rings: { prs_bob: rings } });
  });

  it('none for a caller who hung up as phones began to ring: the seconds of speech are estimates', () => {
    const left = past({});
    const early: PastCall = {
      ...left,
      outcome: 'abandoned_ring',
      answeredByPersonId: null,
      durationSeconds: 1,
      steps: left.steps.slice(0, 1),
      legs: [{ to: '+12125550112', personId: 'prs_bob', result: 'cancelled' }],
    };
    const rings = { before: 1, after: 1, otherWay: 0, setOtherwise: 0 };
    expect(ringsOf(early)).toMatchObject({ same: true, rings: { prs_bob: rings } });
  });

  it('settings of now, when a person rang then who does not ring on the same way', () => {
    const call = past({});
    const both = { ...call, legs: [...call.legs, ann] };
    expect(ringsOf(both).rings['prs_ann']).toEqual({ before: 1, after: 0, otherWay: 0, setOtherwise: 1 });
  });

  it('another way, when the draft leads elsewhere', () => {
    const only = makeDefaultFlow({
      businessName: 'Acme',
      scheduleId: 'sch_main',
      departments: [],
      personIds: ['prs_ann'],
    });
    expect(ringsOf(past({}), only).rings).toMatchObject({
      prs_ann: { before: 0, after: 1, otherWay: 1, setOtherwise: 0 },
      prs_bob: { before: 1, after: 0, otherWay: 1, setOtherwise: 0 },
    });
  });
});
