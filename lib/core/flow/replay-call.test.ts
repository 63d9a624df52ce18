import { describe, expect, it } from 'vitest';
import { makeBusiness } from '../../testing/make-business';
import { makeDefaultFlow } from './default-flow';
import { inputsOf, type PastCall, replayCall } from './replay-call';

const business = makeBusiness();
const departments = [
  { id: 'dep_sales', name: 'Sales' },
  { id: 'dep_support', name: 'Support' },
];
const flow = makeDefaultFlow({ businessName: 'Acme', scheduleId: 'sch_main', departments, personIds: [] });

function past(changes: Partial<PastCall> = {}): PastCall {
  return {
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
    steps: [{ stepId: 'menu', stepType: 'menu', stepName: 'Menu', exit: '2', input: 'pressed 9, pressed 2' }],
    legs: [{ to: '+12125550112', personId: 'prs_bob', result: 'answered' }],
    ...changes,
  };
}

describe('a past call run through a flow', () => {
  it('the flow of then gives what was then', () => {
    const replayed = replayCall(flow, business, past());
    expect(replayed).toMatchObject({ same: true, deadEnd: null, rangAfter: ['prs_bob'], rangBefore: ['prs_bob'] });
  });

  it('a person who is not rung any more leads elsewhere', () => {
    const only = makeDefaultFlow({
      businessName: 'Acme',
      scheduleId: 'sch_main',
      departments: [],
      personIds: ['prs_ann'],
    });
    const replayed = replayCall(only, business, past());
    expect(replayed).toMatchObject({ same: false, after: { kind: 'voicemail' }, rangAfter: ['prs_ann'] });
  });

  it('a caller who left after some seconds leaves after the same seconds', () => {
    const left = past({ outcome: 'abandoned_ivr', durationSeconds: 4, steps: [], legs: [], answeredByPersonId: null });
    expect(replayCall(flow, business, left)).toMatchObject({ same: true, after: { kind: 'hungUp' } });
  });

  it('a flow that cannot go on is a dead end', () => {
    expect(replayCall({ ...flow, entry: 'gone' }, business, past()).deadEnd).not.toBeNull();
  });

  it('reads the journey’s words back into what the caller did', () => {
    const step = { stepId: 'm', stepType: 'menu', stepName: 'Menu', exit: '1' };
    expect(inputsOf({ ...step, input: 'said nothing, pressed 1, said “Sales”' })).toEqual([
      { kind: 'silence' },
      { kind: 'keys', digits: '1' },
      { kind: 'speech', text: 'Sales' },
    ]);
  });
});
