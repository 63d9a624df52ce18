import { describe, expect, it } from 'vitest';
import { chooseVersion } from './choose-version';

const callSid = (index: number) => `CA${String(index).padStart(32, '0')}`;

describe('the version of a new call', () => {
  it.each([1, 10, 50, 99])('with a share of %i %% that many of 20,000 calls begin on the tried version', (share) => {
    const canary = { flowVersionId: 'fv_new', share };
    const tried = Array.from({ length: 20_000 }, (_, index) => chooseVersion('fv_old', canary, callSid(index)));
    const percent = (tried.filter((each) => each === 'fv_new').length / 20_000) * 100;
    expect(Math.abs(percent - share)).toBeLessThan(1);
  });

  it('is the same however often it is asked', () => {
    const canary = { flowVersionId: 'fv_new', share: 50 };
    const ask = () => Array.from({ length: 100 }, (_, index) => chooseVersion('fv_old', canary, callSid(index)));
    expect(ask()).toEqual(ask());
  });

  it('is the published one without a canary, and none when none is published', () => {
    expect(chooseVersion('fv_old', null, callSid(1))).toBe('fv_old');
    expect(chooseVersion(null, { flowVersionId: 'fv_new', share: 99 }, callSid(1))).toBeNull();
  });
});
