import {
  type CountryCode,
  getCountries,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { z } from 'zod';

/**
 * Phone numbers are E.164 everywhere inside; this is the only file that knows how people and carriers write them. Numbers reserved for
 * fiction are possible but not 'valid' by the numbering plans: they are accepted, since rehearsals use them.
 */
export const e164Schema = z.string().regex(/^\+[1-9]\d{6,14}$/, {
  error: ({ input }) =>
    (typeof input === 'string' ? extensionProblem(input, '') : null) ?? 'A phone number looks like +12125550142.',
});

/**
 * A number that is rung: E.164, and behind `;ext=` (RFC 3966) the keys that are dialled once it answers. Everything that compares, prices or
 * checks numbers uses `numberWithoutExtension` of it.
 */
export const dialNumberSchema = z
  .string()
  .regex(/^\+[1-9]\d{6,14}(;ext=[0-9*#]{1,12})?$/, 'A phone number looks like +12125550142 or +12125550142;ext=7.');

/** Nobody writes a longer number. */
const WRITTEN_CHARACTERS_MAX = 100;
const EXTENSION_DIGITS_MAX = 12;
/** `ext. 7`, `extension 7`, `x7`, `#7`, `;ext=7` and `,,7` behind a number. */
const WRITTEN_EXTENSION = /(?:;ext=|,{1,5}|#|\b(?:extension|extn|ext|x)\b[.:]?|x(?=\d)) ?([\d*#]{1,20})$/i;

/**
 * The E.164 form of what a person or carrier wrote, or null when it is no possible number. `country` is used for national forms. A number
 * with an extension is none: where one makes sense use `parseDialNumber`, elsewhere `extensionProblem` says why it is refused.
 */
export function parsePhoneNumber(text: string, country: string): string | null {
  const dialled = parseDialNumber(text, country);
  return dialled === null || extensionOf(dialled) !== null ? null : dialled;
}

/** What parsePhoneNumber reads, with the extension if there is one, in the form of `dialNumberSchema`. */
export function parseDialNumber(text: string, country: string): string | null {
  if (text.length > WRITTEN_CHARACTERS_MAX) return null;
  const written = text.trim().replace(/^tel:/i, '').trim();
  const match = WRITTEN_EXTENSION.exec(written);
  const extension = match?.[1] ?? null;
  const parsed = read(match === null ? written : written.slice(0, match.index).replace(/[\s,;.]+$/, ''), country);
  if (!parsed?.isPossible()) return null;
  const keys = extension ?? parsed.ext ?? null;
  if (keys === null) return parsed.number;
  return keys.length > EXTENSION_DIGITS_MAX ? null : `${parsed.number};ext=${keys}`;
}

/** Why a number is refused where no extension can be dialled; null when it has none. */
export function extensionProblem(text: string, country: string): string | null {
  const dialled = parseDialNumber(text, country);
  const extension = dialled === null ? null : extensionOf(dialled);
  if (dialled === null || extension === null) return null;
  return `Extension ${extension} cannot be used here. Enter ${formatPhoneNumber(numberWithoutExtension(dialled), country)} without it.`;
}

/** The E.164 number itself. */
export function numberWithoutExtension(number: string): string {
  const at = number.indexOf(';');
  return at === -1 ? number : number.slice(0, at);
}

/** The keys dialled once the number answers; null: none. */
export function extensionOf(number: string): string | null {
  const at = number.indexOf(';ext=');
  return at === -1 ? null : number.slice(at + ';ext='.length);
}

/** In national format for people of the number's own country, with the country code for everybody else; unreadable text stays as it is. */
export function formatPhoneNumber(number: string, homeCountry: string): string {
  const bare = numberWithoutExtension(number);
  const parsed = read(bare, null);
  if (parsed === null) return number;
  const shown = countryOfNumber(bare) === homeCountry ? parsed.formatNational() : parsed.formatInternational();
  const extension = extensionOf(number);
  return extension === null ? shown : `${shown} ext. ${extension}`;
}

/** ISO country of an E.164 number; null when no country owns it (satellite, global networks) or it cannot be read. */
export function countryOfNumber(number: string): string | null {
  return factsOf(number).country;
}

/** ISO countries that have telephone numbers of their own. */
export function callableCountries(): readonly string[] {
  return getCountries();
}

export function isCallableCountry(country: string): boolean {
  return isSupportedCountry(country);
}

export type NumberKind = 'ordinary' | 'tollFree' | 'premium';

/** Whether a call to the number costs more (premium, shared cost, personal) or nothing. */
export function kindOfNumber(number: string): NumberKind {
  return factsOf(number).kind;
}

type NumberFacts = { country: string | null; kind: NumberKind };

/** Reading a number costs 20 µs and a business rings the same few phones all day; what a number is never changes. */
const knownFacts = new Map<string, NumberFacts>();
const KNOWN_NUMBERS_MAX = 5000;

function factsOf(dialled: string): NumberFacts {
  const number = numberWithoutExtension(dialled);
  const known = knownFacts.get(number);
  if (known !== undefined) return known;
  const parsed = read(number, null);
  const facts = { country: countryFrom(number, parsed), kind: kindFrom(parsed) };
  if (knownFacts.size >= KNOWN_NUMBERS_MAX) knownFacts.clear();
  knownFacts.set(number, facts);
  return facts;
}

function countryFrom(number: string, parsed: PhoneNumber | null): string | null {
  const nanp = /^\+1(\d{3})/.exec(number)?.[1];
  if (nanp !== undefined) return NANP_COUNTRIES[nanp] ?? parsed?.country ?? 'US';
  return parsed?.country ?? parsed?.getPossibleCountries()[0] ?? null;
}

function kindFrom(parsed: PhoneNumber | null): NumberKind {
  switch (parsed?.getType()) {
    case 'TOLL_FREE':
      return 'tollFree';
    case 'PREMIUM_RATE':
    case 'SHARED_COST':
    case 'PERSONAL_NUMBER':
      return 'premium';
    default:
      return 'ordinary';
  }
}

/**
 * True when a carrier's From says that the caller hid the number: nothing, a word, or one of the digit strings that spell such a word
 * on a telephone keypad (266696687 is ANONYMOUS).
 */
export function isWithheld(from: string | null): boolean {
  const bare = (from ?? '')
    .trim()
    .toLowerCase()
    .replace(/^sips?:|^tel:/, '')
    .replace(/@.*$/, '');
  return bare === '' || WITHHELD_WORDS.has(bare) || WITHHELD_DIGITS.has(bare.replace(/^\+/, ''));
}

function read(text: string, country: string | null): PhoneNumber | null {
  const home = country !== null && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  return parsePhoneNumberFromString(text, { extract: false, ...(home ? { defaultCountry: home } : {}) }) ?? null;
}

const WITHHELD_WORDS = new Set(
  'anonymous blocked private restricted unavailable unknown withheld null undefined'
    .split(' ')
    .concat('caller unknown'),
);

// ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN, UNAVAILABLE, and two truncated forms that carriers send.
const WITHHELD_DIGITS = new Set(['266696687', '7378742833', '2562533', '8656696', '86282452253', '464', '0']);

/** Area codes of +1 that look domestic and are countries of their own, with foreign prices. */
const NANP_COUNTRIES: Readonly<Record<string, string>> = {
  '242': 'BS',
  '246': 'BB',
  '264': 'AI',
  '268': 'AG',
  '284': 'VG',
  '340': 'VI',
  '345': 'KY',
  '441': 'BM',
  '473': 'GD',
  '649': 'TC',
  '658': 'JM',
  '664': 'MS',
  '670': 'MP',
  '671': 'GU',
  '684': 'AS',
  '721': 'SX',
  '758': 'LC',
  '767': 'DM',
  '784': 'VC',
  '787': 'PR',
  '809': 'DO',
  '829': 'DO',
  '849': 'DO',
  '868': 'TT',
  '869': 'KN',
  '876': 'JM',
  '939': 'PR',
};

/** The country whose numbering plan has the E.164 number, and what its plan says it is, such as `MOBILE`; null when no plan has it. */
export function planEntryOf(number: string): { country: string; type: string } | null {
  const parsed = parsePhoneNumberFromString(number);
  const type = parsed?.getType();
  return parsed?.country === undefined || type === undefined ? null : { country: parsed.country, type };
}
