import { expect, it } from 'vitest';
import { ownPerson } from './own-person';

const user = { id: 'usr_1', email: 'Sam@example.com' };

it('a person joined to the sign-in comes before one who shares its e-mail address', () => {
  const joined = { userId: 'usr_1', email: null };
  expect(ownPerson([{ userId: null, email: 'sam@example.com' }, joined], user)).toBe(joined);
});

it('an e-mail address is enough, unless somebody else signs in as that person', () => {
  const same = { userId: null, email: 'sam@EXAMPLE.com' };
  expect(ownPerson([same], user)).toBe(same);
  expect(ownPerson([{ ...same, userId: 'usr_2' }], user)).toBeNull();
  expect(ownPerson([{ userId: null, email: null }], user)).toBeNull();
});
