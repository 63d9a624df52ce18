import { expect, it } from 'vitest';
import { readNumber, showNumber } from './dialled-number';

it.each([
  ['(212) 555-0142', '+12125550100', '+12125550142'],
  ['212 555 0142', '+12125550100', '+12125550142'],
  ['1 212 555 0142', '+12125550100', '+12125550142'],
  ['+44 20 7946 0018', '+12125550100', '+442079460018'],
  ['011 44 20 7946 0018', '+12125550100', '+442079460018'],
  ['0044 20 7946 0018', '+12125550100', '+442079460018'],
  ['020 7946 0018', '+447700900123', '+442079460018'],
])('%s dialled from %s is %s', (typed, own, number) => {
  expect(readNumber(typed, own)).toBe(number);
});

it.each(['', 'hello', '12', '+', '+0123456789', '1'.repeat(40)])('%j is no number', (typed) => {
  expect(readNumber(typed, '+12125550100')).toBeNull();
});

it('a number is shown as people of its country write it, others in full', () => {
  expect(showNumber('+12125550142')).toBe('(212) 555-0142');
  expect(showNumber('+442079460018')).toBe('+442079460018');
  expect(showNumber('anonymous')).toBe('anonymous');
});
