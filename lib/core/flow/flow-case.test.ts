import { describe, expect, it } from 'vitest';
import { makeBusiness } from '../../testing/make-business';
import { makeDefaultFlow } from './default-flow';
import { type Expected, judgeCase, playScenario, type Scenario } from './flow-case';

const business = makeBusiness();
const flow = makeDefaultFlow({
  businessName: 'Acme',
  scheduleId: 'sch_main',
  departments: [{ id: 'dep_support', name: 'Support' }],
  personIds: [],
});
const scenario: Scenario = {
  from: '+12125550199',
  numberId: 'num_main',
  at: Date.UTC(2026, 10, 23, 17, 0),
  inputs: [{ kind: 'keys', digits: '1' }],
  answers: { pickUp: 'everybody', busy: [] },
};

function judge(expected: Expected, changes: Partial<Scenario> = {}) {
  const args = { flow, business, scenario: { ...scenario, ...changes }, to: '+12125550100' };
  return judgeCase(playScenario({ ...args, whenScriptEnds: 'goOn' }), expected, business);
}
const bob = { kind: 'person', personId: 'prs_bob', departmentId: null } as const;

describe('a saved case', () => {
  it('passes when the caller hears and reaches what was expected', () => {
    expect(judge({ hears: 'FOR SUPPORT', reaches: bob })).toEqual({
      passed: true,
      message: 'The caller reaches Bob of Support.',
    });
  });

  it('fails with what the caller reaches instead', () => {
    const message = judge({ hears: null, reaches: bob }, { answers: { pickUp: [], busy: [] } }).message;
    expect(message).toContain('Expected that the caller reaches Bob, but the caller is asked for a message');
  });

  it('fails with the words that were never heard', () => {
    expect(judge({ hears: 'merry christmas', reaches: null })).toMatchObject({ passed: false });
  });

  it('on Christmas Day the same caller hears that we are closed', () => {
    const christmas = { at: Date.UTC(2026, 11, 25, 17, 0) };
    expect(
      judge({ hears: 'We are closed', reaches: { ...bob, kind: 'voicemail', personId: null } }, christmas).passed,
    ).toBe(true);
  });
});
