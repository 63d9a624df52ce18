import { describe, expect, it } from 'vitest';
import { slugOf } from './set-up-first-business';

describe('slugOf', () => {
  it.each([
    ['Müller & Söhne GmbH', 'muller-sohne-gmbh'],
    ['  Harbor Dental  ', 'harbor-dental'],
    ['東京', 'business'],
    ['Phones', 'phones-business'],
    ['A very long name of a business that goes on and on for ever', 'a-very-long-name-of-a-business-that-goes'],
  ])('makes %s an address', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
