import { describe, expect, it } from 'vitest';
import {
  countryOfNumber,
  dialNumberSchema,
  e164Schema,
  extensionProblem,
  formatPhoneNumber,
  isWithheld,
  kindOfNumber,
  numberWithoutExtension,
  parseDialNumber,
  parsePhoneNumber,
} from './phone-number';

describe('what people write', () => {
  it.each([
    ['(212) 555-0142', 'US', '+12125550142'],
    ['+1 212 555 0142', 'GB', '+12125550142'],
    ['020 7946 0018', 'GB', '+442079460018'],
    ['+44 (0)20 7946 0018', 'US', '+442079460018'],
    ['01632 960123', 'GB', '+441632960123'],
    ['98765 43210', 'IN', '+919876543210'],
    ['tel:+12125550142', 'US', '+12125550142'],
    ['12', 'US', null],
    ['hello', 'US', null],
    ['', 'US', null],
    ['call me at 212 555 0142', 'US', null],
    ['2125550142', 'XX', null],
    ['+999123456789', 'US', null],
  ])('%j in %s is %s', (text, country, expected) => expect(parsePhoneNumber(text, country)).toBe(expected));
});

describe('what people read', () => {
  it.each([
    ['+12125550142', 'US', '(212) 555-0142'],
    ['+12125550142', 'GB', '+1 212 555 0142'],
    ['+442079460018', 'GB', '020 7946 0018'],
    ['sip:someone', 'US', 'sip:someone'],
  ])('%s for somebody in %s is %s', (number, country, expected) =>
    expect(formatPhoneNumber(number, country)).toBe(expected),
  );
});

describe('what a number is', () => {
  it.each([
    ['+12125550142', 'US', 'ordinary'],
    ['+14165550142', 'CA', 'ordinary'],
    ['+18765550142', 'JM', 'ordinary'],
    ['+18005550142', 'US', 'tollFree'],
    ['+911800123456', 'IN', 'tollFree'],
    ['+449012345678', 'GB', 'premium'],
    ['+881612345678', null, 'ordinary'],
    ['rubbish', null, 'ordinary'],
  ])('%s is of %s and %s', (number, country, kind) => {
    expect(countryOfNumber(number)).toBe(country);
    expect(kindOfNumber(number)).toBe(kind);
  });
});

describe('a hidden caller', () => {
  it.each([
    null,
    '',
    ' ',
    'anonymous',
    'Anonymous',
    'anonymous@anonymous.invalid',
    'sip:anonymous@anonymous.invalid',
    'Restricted',
    'UNKNOWN',
    'unavailable',
    'private',
    '+266696687',
    '266696687',
    '+7378742833',
    '+2562533',
    '+8656696',
    '+86282452253',
  ])('%j is withheld', (from) => expect(isWithheld(from)).toBe(true));

  it.each(['+12125550142', '+26669668', '+8628245225312', 'sip:zoe@example.com'])('%j is not', (from) => {
    expect(isWithheld(from)).toBe(false);
  });
});

it.each(['+12125550142', '+4930123456'])('%s is E.164', (text) =>
  expect(e164Schema.safeParse(text).success).toBe(true),
);
it.each(['12125550142', '+0123456789', '+1 212', '+1234567890123456', '+12125550142\n'])('%j is not E.164', (text) => {
  expect(e164Schema.safeParse(text).success).toBe(false);
});

describe('an extension', () => {
  it.each([
    ['(206) 555-0143 ext. 7', '+12065550143;ext=7'],
    ['(206) 555-0143 ext 7', '+12065550143;ext=7'],
    ['206-555-0143 extension 1234', '+12065550143;ext=1234'],
    ['206-555-0143#7', '+12065550143;ext=7'],
    ['+12065550143,,7', '+12065550143;ext=7'],
    ['+12065550143;ext=7', '+12065550143;ext=7'],
    ['tel:+1-206-555-0143;ext=7', '+12065550143;ext=7'],
    ['206-555-0143 x123', '+12065550143;ext=123'],
    ['206-555-0143x123', '+12065550143;ext=123'],
    ['206 555 0143 X 123', '+12065550143;ext=123'],
    ['206 555 0143', '+12065550143'],
    ['206 555 0143 ext. 1234567890123', null],
    ['206 555 0143 ext.', null],
    ['ext. 7', null],
  ])('in %j is read as %j, and read again from what is shown', (text, expected) => {
    const dialled = parseDialNumber(text, 'US');
    expect(dialled).toBe(expected);
    if (dialled === null) return;
    expect(dialNumberSchema.safeParse(dialled).success).toBe(true);
    for (const country of ['US', 'GB'])
      expect(parseDialNumber(formatPhoneNumber(dialled, country), country)).toBe(dialled);
  });

  it('is never lost where none can be dialled: the number is refused by a sentence that names it', () => {
    expect(parsePhoneNumber('(206) 555-0143 ext. 7', 'US')).toBeNull();
    expect(extensionProblem('(206) 555-0143 ext. 7', 'US')).toBe(
      'Extension 7 cannot be used here. Enter (206) 555-0143 without it.',
    );
    expect(extensionProblem('(206) 555-0143', 'US')).toBeNull();
    expect(numberWithoutExtension('+12065550143;ext=7')).toBe('+12065550143');
    expect(countryOfNumber('+442079460018;ext=7')).toBe('GB');
    expect(kindOfNumber('+449012345678;ext=7')).toBe('premium');
  });
});
