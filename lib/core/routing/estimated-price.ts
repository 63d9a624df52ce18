import { countryOfNumber, kindOfNumber } from '../shared/phone-number';

/**
 * Estimated prices by destination, millionths of a US dollar: a started minute of a call, a segment of a text. Above the list prices that
 * the carrier publishes for nearly every number of the class (docs/outbound-limits.md has the table); what is billed is the carrier's word.
 */
const PRICES = {
  browser: { minute: 4_000, text: 0 },
  northAmerica: { minute: 14_000, text: 12_000 },
  europe: { minute: 120_000, text: 110_000 },
  elsewhere: { minute: 500_000, text: 180_000 },
} as const;

const NORTH_AMERICA = new Set(['US', 'CA']);
const EUROPE = new Set('AT AU BE CH CZ DE DK ES FI FR GB GR HU IE IL IT JP LU NL NO NZ PL PT RO SE SG SK'.split(' '));

/** A started minute of a call to `number` (E.164); null: a browser. */
export function priceOfMinute(number: string | null): number {
  return number === null ? PRICES.browser.minute : pricesOf(number).minute;
}

/** A text of that body to `number` (E.164). */
export function priceOfText(number: string, body: string): number {
  return pricesOf(number).text * segmentsOf(body);
}

function pricesOf(number: string) {
  const country = countryOfNumber(number);
  if (country !== null && NORTH_AMERICA.has(country)) return PRICES.northAmerica;
  const isKnown = country !== null && EUROPE.has(country) && kindOfNumber(number) !== 'premium';
  return isKnown ? PRICES.europe : PRICES.elsewhere;
}

/** 160 characters of the GSM alphabet or 70 of any other in one segment, 153 or 67 in each of several. */
function segmentsOf(body: string): number {
  const isGsm = GSM.test(body);
  const [alone, each] = isGsm ? [160, 153] : [70, 67];
  return body.length <= alone ? 1 : Math.ceil(body.length / each);
}

/** The basic alphabet of GSM 03.38; characters of its extension count twice, which the carrier's own count may show. */
const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;
