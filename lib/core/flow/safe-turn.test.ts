import { describe, expect, it } from 'vitest';
import { makeBusiness, makeCall } from '../../testing/make-business';
import type { Business } from './business';
import { notInServiceTurn, safeTurn } from './safe-turn';

const kinds = (business: Business | null) => safeTurn(business, makeCall()).map((instruction) => instruction.kind);

describe('the safe turn', () => {
  it.each<[string, Business | null, string[]]>([
    ['with a fallback number rings it', makeBusiness({ fallbackNumber: '+12125550177' }), ['say', 'dial']],
    ['without one takes a message', makeBusiness(), ['say', 'record']],
    [
      'with one that the gate refuses takes a message',
      makeBusiness({ fallbackNumber: '+19005550177' }),
      ['say', 'record'],
    ],
    [
      'of a suspended business says so and ends',
      makeBusiness({ status: 'suspended', fallbackNumber: '+12125550177' }),
      ['say', 'hangUp'],
    ],
    ['of nobody apologises and ends', null, ['say', 'hangUp']],
  ])('%s', (_name, business, expected) => expect(kinds(business)).toEqual(expected));

  it('takes a message even when what is known of the business is damaged', () => {
    const stored = { ...makeBusiness({ fallbackNumber: '+12125550177' }), numbers: null };
    const damaged: Business = JSON.parse(JSON.stringify(stored));
    expect(kinds(damaged)).toEqual(['say', 'record']);
  });

  it('speaks its own English in an English voice, whatever the business speaks', () => {
    const polish = makeBusiness({ language: 'pl-PL', voice: 'Polly.Ewa' });
    expect(safeTurn(polish, makeCall())[0]).toMatchObject({ language: 'en-US', voice: null });
    expect(safeTurn(makeBusiness(), makeCall())[0]).toMatchObject({ language: 'en-US', voice: 'Polly.Joanna' });
  });

  it('an unknown number is not in service', () => {
    expect(notInServiceTurn()).toMatchObject([{ text: expect.stringMatching(/not in service/) }, { kind: 'hangUp' }]);
  });
});
