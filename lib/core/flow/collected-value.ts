import { parsePhoneNumber } from '../shared/phone-number';
import { daysInMonth } from '../shared/time';

/** What a collected value must be. */
export const COLLECT_CHECKS = ['none', 'length', 'date', 'phone'] as const;
/** In which order a caller types the parts of a date. */
export const DATE_ORDERS = ['dayMonthYear', 'monthDayYear', 'yearMonthDay'] as const;

export type CollectCheck = {
  check: (typeof COLLECT_CHECKS)[number];
  lengthMin: number;
  lengthMax: number;
  dateOrder: (typeof DATE_ORDERS)[number];
};

/**
 * What a caller typed or said as the value to keep, or null when it is not what was asked for: digits of the right number, a real date of
 * eight digits as `yyyy-mm-dd`, a phone number as E.164, or whatever it is. `country` is that of numbers without a country code.
 */
export function readCollected(text: string, wanted: CollectCheck, country: string): string | null {
  if (wanted.check === 'none') return text.trim() === '' ? null : text.trim();
  // A caller who says digits says them with pauses, which arrive as spaces and dashes.
  const digits = text.replace(/[\s.,\-()/]+/g, '');
  if (wanted.check === 'phone') return parsePhoneNumber(digits.replace(/^\*/, '+'), country);
  if (!/^\d+$/.test(digits)) return null;
  if (wanted.check === 'date') return readDate(digits, wanted.dateOrder);
  return digits.length >= wanted.lengthMin && digits.length <= wanted.lengthMax ? digits : null;
}

/** How many digits the caller types at most; null: until the hash key. */
export function digitsMaxOf({ check, lengthMax }: CollectCheck): number | null {
  if (check === 'date') return 8;
  return check === 'length' ? lengthMax : null;
}

function readDate(digits: string, order: CollectCheck['dateOrder']): string | null {
  if (digits.length !== 8) return null;
  const isYearFirst = order === 'yearMonthDay';
  const year = isYearFirst ? digits.slice(0, 4) : digits.slice(4);
  const [first, second] = isYearFirst
    ? [digits.slice(4, 6), digits.slice(6)]
    : [digits.slice(0, 2), digits.slice(2, 4)];
  const [month, day] = order === 'dayMonthYear' ? [second, first] : [first, second];
  const isReal = Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
  return isReal && Number(year) >= 1000 ? `${year}-${month}-${day}` : null;
}
