import { describe, expect, it } from 'vitest';
import { parseStep, playStep } from '../../../testing/play-step';
import { split } from './split';

const shares = (...percents: number[]) => ({
  shares: percents.map((percent, index) => ({ id: `r${index + 1}`, label: '', percent })),
});

function exitOf(config: object, call: number, stepId = 'split'): string {
  const result = playStep(split, config, [], { call: { callSid: `CA${call}` }, stepId });
  if (result.kind !== 'go') throw new Error('The step waits.');
  return result.exit;
}

describe('a split by share', () => {
  it('gives each way its share of many calls', () => {
    const taken: Record<string, number> = {};
    for (let call = 0; call < 10_000; call++) {
      const exit = exitOf(shares(10, 30, 60), call);
      taken[exit] = (taken[exit] ?? 0) + 1;
    }
    expect(taken['r1']).toBeGreaterThan(900);
    expect(taken['r1']).toBeLessThan(1100);
    expect(taken['r2']).toBeGreaterThan(2850);
    expect(taken['r2']).toBeLessThan(3150);
  });

  it('sends the same call the same way, and two splits of one flow each by itself', () => {
    const halves = shares(50, 50);
    const calls = Array.from({ length: 200 }, (_, call) => call);
    const first = calls.map((call) => exitOf(halves, call, 'one'));
    expect(calls.map((call) => exitOf(halves, call, 'one'))).toEqual(first);
    const alike = calls.filter((call) => exitOf(halves, call, 'two') === first[call]).length;
    expect(alike).toBeGreaterThan(60);
    expect(alike).toBeLessThan(140);
  });

  it('a share of nothing is never taken', () => {
    for (let call = 0; call < 500; call++) expect(exitOf(shares(0, 100), call)).toBe('r2');
  });

  it('shares that are not a hundred together are refused', () => {
    expect(() => parseStep(split, shares(50, 49))).toThrow(/100 percent/);
  });
});
