/** Where a telephone number is from, as far as its digits tell. */
export type Place = { city: string; state: string; zip: string; country: string };

const CALLING_CODES: readonly (readonly [string, string])[] = [
  ['1', 'US'],
  ['20', 'EG'],
  ['27', 'ZA'],
  ['30', 'GR'],
  ['31', 'NL'],
  ['32', 'BE'],
  ['33', 'FR'],
  ['34', 'ES'],
  ['351', 'PT'],
  ['352', 'LU'],
  ['353', 'IE'],
  ['354', 'IS'],
  ['358', 'FI'],
  ['36', 'HU'],
  ['370', 'LT'],
  ['371', 'LV'],
  ['372', 'EE'],
  ['380', 'UA'],
  ['381', 'RS'],
  ['385', 'HR'],
  ['386', 'SI'],
  ['39', 'IT'],
  ['40', 'RO'],
  ['41', 'CH'],
  ['420', 'CZ'],
  ['421', 'SK'],
  ['43', 'AT'],
  ['44', 'GB'],
  ['45', 'DK'],
  ['46', 'SE'],
  ['47', 'NO'],
  ['48', 'PL'],
  ['49', 'DE'],
  ['51', 'PE'],
  ['52', 'MX'],
  ['54', 'AR'],
  ['55', 'BR'],
  ['56', 'CL'],
  ['57', 'CO'],
  ['60', 'MY'],
  ['61', 'AU'],
  ['62', 'ID'],
  ['63', 'PH'],
  ['64', 'NZ'],
  ['65', 'SG'],
  ['66', 'TH'],
  ['81', 'JP'],
  ['82', 'KR'],
  ['84', 'VN'],
  ['852', 'HK'],
  ['86', 'CN'],
  ['880', 'BD'],
  ['886', 'TW'],
  ['90', 'TR'],
  ['91', 'IN'],
  ['92', 'PK'],
  ['94', 'LK'],
  ['966', 'SA'],
  ['971', 'AE'],
  ['972', 'IL'],
  ['977', 'NP'],
];
const CODE_OF_COUNTRY = new Map([
  ...CALLING_CODES.map(([code, country]) => [country, code] as const),
  ['CA', '1'] as const,
]);

/** ISO codes of the countries that the box serves. */
export const COUNTRIES: readonly string[] = [...CODE_OF_COUNTRY.keys()].sort();

/** Area codes that the box sells numbers in, with their places. */
export const NORTH_AMERICAN_AREAS: Readonly<Record<string, Place>> = {
  '206': { city: 'SEATTLE', state: 'WA', zip: '98101', country: 'US' },
  '212': { city: 'NEW YORK', state: 'NY', zip: '10001', country: 'US' },
  '305': { city: 'MIAMI', state: 'FL', zip: '33101', country: 'US' },
  '312': { city: 'CHICAGO', state: 'IL', zip: '60601', country: 'US' },
  '415': { city: 'SAN FRANCISCO', state: 'CA', zip: '94105', country: 'US' },
  '416': { city: 'TORONTO', state: 'ON', zip: '', country: 'CA' },
  '510': { city: 'OAKLAND', state: 'CA', zip: '94601', country: 'US' },
  '512': { city: 'AUSTIN', state: 'TX', zip: '78701', country: 'US' },
  '514': { city: 'MONTREAL', state: 'QC', zip: '', country: 'CA' },
  '604': { city: 'VANCOUVER', state: 'BC', zip: '', country: 'CA' },
  '617': { city: 'BOSTON', state: 'MA', zip: '02108', country: 'US' },
  '646': { city: 'NEW YORK', state: 'NY', zip: '10001', country: 'US' },
  '720': { city: 'DENVER', state: 'CO', zip: '80202', country: 'US' },
};

export const TOLL_FREE_AREAS = ['800', '833', '844', '855', '866', '877', '888'] as const;

/** The calling code of an ISO country without its plus; null when the box does not serve it. */
export function callingCodeOf(country: string): string | null {
  return CODE_OF_COUNTRY.get(country) ?? null;
}

/** ISO country of an E.164 number; empty when it is none. */
export function countryOf(number: string): string {
  if (!/^\+\d{7,15}$/.test(number)) return '';
  const area = NORTH_AMERICAN_AREAS[number.slice(2, 5)];
  if (number.startsWith('+1')) return area?.country ?? 'US';
  for (const length of [3, 2]) {
    const found = CALLING_CODES.find(([code]) => code === number.slice(1, 1 + length));
    if (found !== undefined) return found[1];
  }
  return '';
}

export function placeOf(number: string): Place {
  const area = number.startsWith('+1') ? NORTH_AMERICAN_AREAS[number.slice(2, 5)] : undefined;
  return area ?? { city: '', state: '', zip: '', country: countryOf(number) };
}
