import { describe, expect, it } from 'vitest';
import { browserAddress, browserIdentity, isBrowserAddress } from './browser-phone';

describe('the identity of a person’s browser', () => {
  it('consists of what every carrier takes, and differs between businesses and between people', () => {
    const identity = browserIdentity('tnt_01jd', 'prs_01je');
    expect(identity).toBe('tnt_01jd_prs_01je');
    expect(browserIdentity('tnt-1', 'prs"1')).toMatch(/^\w+$/);
    expect(
      new Set([identity, browserIdentity('tnt_01jf', 'prs_01je'), browserIdentity('tnt_01jd', 'prs_01jf')]).size,
    ).toBe(3);
  });

  it('is told from a number where a leg names the phone it rang', () => {
    expect(isBrowserAddress(browserAddress('tnt_1_prs_1'))).toBe(true);
    expect(isBrowserAddress('+12125550111')).toBe(false);
  });
});
