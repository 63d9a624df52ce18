import { describe, expect, it } from 'vitest';
import { answerSentence } from './overview-strings';

describe('answerSentence', () => {
  it('says how many were missed and who still waits', () => {
    expect(answerSentence({ calls: 41, missed: 3, live: 0 }, 2)).toBe(
      'You missed 3 of 41 calls today; two callers are still waiting for a call back.',
    );
    expect(answerSentence({ calls: 1, missed: 1, live: 0 }, 1)).toBe(
      'You missed your only call today; one caller is still waiting for a call back.',
    );
  });

  it.each([
    [1, 0, 'One call today, and you did not miss it; no one is waiting for a call back.'],
    [2, 2, 'You missed all 2 calls today; no one is waiting for a call back.'],
    [1200, 1, 'You missed 1 of 1,200 calls today; no one is waiting for a call back.'],
  ])('is true for %i calls with %i missed', (calls, missed, sentence) => {
    expect(answerSentence({ calls, missed, live: 0 }, 0)).toBe(sentence);
  });

  it('celebrates a day without a miss, and says so when nothing has happened', () => {
    expect(answerSentence({ calls: 9, missed: 0, live: 0 }, 0)).toBe(
      'You missed none of 9 calls today; no one is waiting for a call back.',
    );
    expect(answerSentence({ calls: 0, missed: 0, live: 0 }, 13)).toBe(
      'No calls yet today; 13 callers are still waiting for a call back.',
    );
  });
});
