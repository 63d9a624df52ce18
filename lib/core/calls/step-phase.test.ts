import { describe, expect, it } from 'vitest';
import { stepKinds } from '../flow/steps/registry';
import { STEP_PHASES, stepPhase } from './step-phase';

describe('the phase of a step', () => {
  it('is written down for every kind of step', () => {
    expect(stepKinds.map(({ type }) => type).filter((type) => !Object.hasOwn(STEP_PHASES, type))).toEqual([]);
  });

  it('of an unknown kind is no menu, so that its seconds are not counted as menu seconds', () => {
    expect(stepPhase('ask-a-robot')).toBe('talking');
    expect(stepPhase('constructor')).toBe('talking');
  });
});
