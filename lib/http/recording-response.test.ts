import { describe, expect, it } from 'vitest';
import { parseRange } from './recording-response';

describe('parseRange', () => {
  it('reads what players send', () => {
    expect(parseRange('bytes=0-')).toEqual({ start: 0, end: null });
    expect(parseRange('bytes=100-199')).toEqual({ start: 100, end: 199 });
  });

  it('answers everything else with the whole', () => {
    for (const header of [null, 'bytes=-500', 'bytes=5-2', 'bytes=0-1,4-5', 'items=0-1', 'bytes=a-b']) {
      expect(parseRange(header)).toBeNull();
    }
  });
});
