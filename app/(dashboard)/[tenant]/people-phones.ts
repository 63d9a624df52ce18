import { numbersOfPhones, type Person } from '@/lib/core/people/person';
import { formatPhoneNumber } from '@/lib/core/shared/phone-number';

/** A phone that can be called from a page. */
export type PersonPhone = { number: string; label: string };

/** The people's telephones, by person; browsers cannot be called from a page. */
export function peoplePhones(people: readonly Pick<Person, 'name' | 'phones'>[], country: string): PersonPhone[] {
  return people.flatMap(({ name, phones }) =>
    numbersOfPhones(phones).map((number) => ({ number, label: `${name}, ${formatPhoneNumber(number, country)}` })),
  );
}
