import { describe, expect, it } from 'vitest';
import { callsAnswer, matchAnswer } from './calls-strings';

describe('the answer of the calls page', () => {
  it.each([
    [0, 0, false, 'No calls yet.'],
    [0, 0, true, 'No calls came in today; earlier calls are below.'],
    [1, 0, true, '1 call today, and it was not missed.'],
    [1, 1, true, '1 call today, and it was missed.'],
    [2, 0, true, '2 calls today, none of them missed.'],
    [2, 1, true, '2 calls today, 1 of them missed.'],
    [2, 2, true, '2 calls today, all of them missed.'],
  ])('is true for %i calls with %i missed (calls in the list: %s)', (inbound, missed, hasCalls, sentence) => {
    expect(callsAnswer({ inbound, missed }, hasCalls)).toBe(sentence);
  });

  it.each([
    [0, true, 'No call matches.'],
    [1, true, 'One call matches.'],
    [2, true, 'Two calls match.'],
    [50, false, 'More than 50 calls match; the newest come first.'],
  ])('of a narrowed list is true for %i calls (all: %s)', (shown, isAll, sentence) => {
    expect(matchAnswer(shown, isAll)).toBe(sentence);
  });
});
