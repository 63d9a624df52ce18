import { describe, expect, it } from 'vitest';
import { normalClock } from './normal-clock';

describe('normalClock', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9.30', '09:30'],
    ['17h', '17:00'],
    ['5 pm', '17:00'],
    ['12am', '00:00'],
    ['12:30 PM', '12:30'],
    ['24:00', '24:00'],
  ])('reads %s as %s', (typed, clock) => {
    expect(normalClock(typed)).toBe(clock);
  });

  it.each(['', '25', '9:75', 'noon', '24:30', '9:3'])('leaves %s as it was typed', (typed) => {
    expect(normalClock(typed)).toBe(typed);
  });
});
