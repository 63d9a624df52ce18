import type { Person } from './person';

type Somebody = Pick<Person, 'email'> & { userId: string | null };

/** Whose phones are those of the user: the person joined to the sign-in, else the one who has its e-mail address and no other sign-in. */
export function ownPerson<Item extends Somebody>(
  people: readonly Item[],
  user: { id: string; email: string },
): Item | null {
  const email = user.email.toLowerCase();
  const joined = people.find(({ userId }) => userId === user.id);
  return joined ?? people.find((person) => person.userId === null && person.email?.toLowerCase() === email) ?? null;
}
