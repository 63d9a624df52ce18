import { describe, expect, it } from 'vitest';
import { makeBusiness, makeCall } from '../../testing/make-business';
import { checkLeg } from './outbound-gate';

function check(to: string, business = makeBusiness(), call = makeCall()) {
  const result = checkLeg({ to, business, call });
  return result.allowed ? 'allowed' : result.reason;
}

describe('the outbound gate of a business that may call the US and Canada', () => {
  it.each([
    ['+12125550111', 'allowed', 'an ordinary number'],
    ['+12125550111;ext=7', 'allowed', 'an ordinary number with an extension'],
    ['+19005550111;ext=7', 'premium', 'area code 900 with an extension'],
    ['+12125550100;ext=7', 'loop', 'a number of the business with an extension'],
    ['+12125550199;ext=7', 'caller', 'the caller with an extension'],
    ['+14165550111', 'allowed', 'Canada'],
    ['+18005550111', 'allowed', 'toll-free'],
    ['+18765550111', 'country', 'Jamaica, which looks domestic'],
    ['+18095550111', 'country', 'the Dominican Republic'],
    ['+18295550111', 'country', 'the Dominican Republic'],
    ['+18495550111', 'country', 'the Dominican Republic'],
    ['+14735550111', 'country', 'Grenada'],
    ['+16645550111', 'country', 'Montserrat'],
    ['+17675550111', 'country', 'Dominica'],
    ['+17845550111', 'country', 'Saint Vincent'],
    ['+18685550111', 'country', 'Trinidad and Tobago'],
    ['+18695550111', 'country', 'Saint Kitts and Nevis'],
    ['+12845550111', 'country', 'the British Virgin Islands'],
    ['+17875550111', 'country', 'Puerto Rico'],
    ['+442079460018', 'country', 'Britain'],
    ['+19005550111', 'premium', 'area code 900'],
    ['+12129765555', 'premium', 'exchange 976'],
    ['+870773111632', 'premium', 'Inmarsat'],
    ['+881612345678', 'premium', 'Iridium'],
    ['+882163333444', 'premium', 'an international network'],
    ['+883510012345', 'premium', 'an international network'],
    ['+979123456789', 'premium', 'international premium rate'],
    ['+12125550100', 'loop', 'a number of the business'],
    ['+12125550199', 'caller', 'the caller'],
    ['2125550111', 'notANumber', 'a number without country code'],
    ['+1', 'notANumber', 'too short'],
    ['', 'notANumber', 'nothing'],
    ['+1212555011１', 'notANumber', 'a digit of another script'],
    ['911', 'allowed', 'emergency'],
    ['112', 'emergencyNotCarried', 'the emergency number of elsewhere'],
  ])('%s is %s: %s', (to, expected) => expect(check(to)).toBe(expected));

  it('the phone that forwarded the call is not rung: it would forward again', () => {
    expect(check('+12125550111', makeBusiness(), makeCall({ forwardedFrom: '+12125550111' }))).toBe('loop');
  });
});

describe('other businesses', () => {
  const british = makeBusiness({
    country: 'GB',
    outbound: { countries: ['GB'], talkSecondsMax: 600, legsPerDialMax: 10 },
  });
  it.each([
    ['+442079460018', 'allowed', 'London, a number reserved for fiction'],
    ['+441632960123', 'allowed', 'a fictional number that no plan holds valid'],
    ['+447400123456', 'allowed', 'a mobile'],
    ['+449012345678', 'premium', 'premium rate'],
    ['+448431234567', 'premium', 'shared cost'],
    ['+447012345678', 'premium', 'a personal number'],
    ['+443001234567', 'allowed', 'a UK-wide number at the ordinary rate'],
    ['+447911123456', 'country', 'Guernsey, which looks British'],
    ['999', 'allowed', 'emergency'],
  ])('in Britain %s is %s: %s', (to, expected) => expect(check(to, british)).toBe(expected));

  it('where the carrier takes no emergency calls they are refused with that reason', () => {
    expect(check('100', makeBusiness({ country: 'IN' }))).toBe('emergencyNotCarried');
  });

  it('a business that may call nowhere calls nowhere', () => {
    const nowhere = makeBusiness({ outbound: { countries: [], talkSecondsMax: 600, legsPerDialMax: 10 } });
    expect(check('+12125550111', nowhere)).toBe('country');
  });

  it('a call of which nothing is known is checked all the same', () => {
    expect(checkLeg({ to: '+12125550111', business: makeBusiness(), call: null })).toEqual({ allowed: true });
  });
});
