import { describe, expect, it } from 'vitest';
import { silentSpans } from './silent-spans';

describe('silentSpans', () => {
  it('finds where no channel has a voice, and keeps a little before the next word', () => {
    const caller = [50, 50, 0, 0, 0, 0, 50, 50, 0, 0];
    const business = [0, 0, 0, 0, 0, 0, 0, 0, 60, 60];
    expect(silentSpans([caller, business], 10)).toEqual([{ from: 2, to: 5.7 }]);
  });

  it('leaves short pauses and sounds without a picture alone', () => {
    expect(silentSpans([[50, 0, 50, 0]], 4)).toEqual([]);
    expect(silentSpans([], 60)).toEqual([]);
  });
});
