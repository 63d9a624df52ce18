import { numbersOfPhones, type Person } from '@/lib/core/people/person';
import { formatPhoneNumber } from '@/lib/core/shared/phone-number';

/** A phone that can be called from a page. */
export type PersonPhone = { number: string; label: string };

type PhoneOwner = Pick<Person, 'name' | 'phones'> & { userId: string | null };

/** The people's telephones, those of the user `userId` first; browsers and phones behind an extension cannot be called from a page. */
export function peoplePhones(people: readonly PhoneOwner[], country: string, userId: string): PersonPhone[] {
  const own = people.filter((person) => person.userId === userId);
  const others = people.filter((person) => person.userId !== userId);
  return [...own, ...others].flatMap(({ name, phones }) =>
    numbersOfPhones(phones, { direct: true }).map((number) => ({
      number,
      label: `${name}, ${formatPhoneNumber(number, country)}`,
    })),
  );
}
