import { describe, expect, it } from 'vitest';
import { ringReason, summarySentence } from './replay-strings';

describe('the answer of a replay', () => {
  it.each([
    [0, 0, 0, 'There were no calls in this period.'],
    [1, 0, 0, 'The call would end as then, without a dead end.'],
    [1, 1, 1, 'The call would end elsewhere, in a dead end.'],
    [1200, 0, 0, 'All 1,200 calls would end as then, without a dead end.'],
    [2, 2, 0, 'All 2 calls would end elsewhere, without a dead end.'],
    [5, 1, 2, 'Of 5 calls, 1 would end elsewhere; 2 in a dead end.'],
  ])('is true for %i calls, %i elsewhere, %i in a dead end', (calls, elsewhere, deadEnds, sentence) => {
    expect(summarySentence({ calls, elsewhere, deadEnds })).toBe(sentence);
  });
});

describe('a difference in who rings', () => {
  it.each([
    [0, 0, ''],
    [1, 0, '1 call takes another way in the draft.'],
    [0, 1, 'In 1 call, availability, hours or turns were different then.'],
    [2, 3, '2 calls take another way in the draft; in 3 calls, availability, hours or turns were different then.'],
  ])('has its reason (%i by another way, %i by settings)', (otherWay, setOtherwise, sentence) => {
    expect(ringReason({ otherWay, setOtherwise })).toBe(sentence);
  });
});
