import { formatPhoneNumber } from '../shared/phone-number';

/** A phone number digit by digit in its groups, so that no voice reads a number of billions: '2 1 2, 5 5 5, 0 1 9 9'. */
export function spellNumber(number: string, homeCountry: string): string {
  return formatPhoneNumber(number, homeCountry)
    .replace(/[^\d]+/g, ', ')
    .replace(/(\d)(?=\d)/g, '$1 ')
    .replace(/^, |, $/g, '');
}
