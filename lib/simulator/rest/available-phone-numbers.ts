import { createHash } from 'node:crypto';
import type { Exchange } from '../engine/exchange';
import { type HttpReply, jsonReply } from '../http/json-server';
import { callingCodeOf, NORTH_AMERICAN_AREAS, type Place, TOLL_FREE_AREAS } from '../network/geography';
import { numberAbroadOf } from '../network/numbers-abroad';
import { numberField } from './form-fields';
import type { RestRequest } from './rest-context';
import { notFound } from './rest-error';

const KINDS = ['Local', 'TollFree', 'Mobile'] as const;
type Kind = (typeof KINDS)[number];
type Wish = {
  country: string;
  kind: Kind;
  areaCode?: string | null;
  limit: number;
  region?: string | null;
  locality?: string | null;
  contains?: string | null;
};
type Offer = { phoneNumber: string; place: Place };

const TRIES_MAX = 2_000;
const PAGE_SIZE_MAX = 1_000;

function digitsFor(seed: string, length: number): string {
  const hex = createHash('md5').update(seed).digest('hex');
  return BigInt(`0x${hex}`).toString().slice(-length);
}

/** Number `index` of a country and kind: always the same one. */
function candidate(wish: Wish, index: number): Offer {
  const seed = `${wish.country}:${wish.kind}:${wish.areaCode ?? ''}:${index}`;
  const abroad = { city: '', state: '', zip: '', country: wish.country };
  if (wish.country !== 'US' && wish.country !== 'CA') {
    return { phoneNumber: numberAbroadOf(wish.country, wish.kind, seed), place: abroad };
  }
  const own = Object.entries(NORTH_AMERICAN_AREAS).filter(([, place]) => place.country === wish.country);
  const areas = wish.kind === 'TollFree' ? TOLL_FREE_AREAS.map((area) => [area, abroad] as const) : own;
  const wanted = wish.areaCode == null ? areas : areas.filter(([area]) => area === wish.areaCode);
  const [area, place] = wanted[index % Math.max(1, wanted.length)] ?? ['', abroad];
  return area === '' ? { phoneNumber: '', place } : { phoneNumber: `+1${area}5${digitsFor(seed, 6)}`, place };
}

function matches(offer: Offer, wish: Wish): boolean {
  if (offer.phoneNumber === '') return false;
  if (wish.region != null && offer.place.state !== wish.region.toUpperCase()) return false;
  if (wish.locality != null && offer.place.city !== wish.locality.toUpperCase()) return false;
  if (wish.contains == null) return true;
  const pattern = wish.contains.replace(/[^\d*]/g, '').replaceAll('*', '\\d');
  return new RegExp(pattern).test(offer.phoneNumber.slice(1));
}

/** Numbers that nobody owns, the same ones in the same order every time; empty when the wish cannot be met. */
export function offeredNumbers(exchange: Exchange, wish: Wish): Offer[] {
  if (callingCodeOf(wish.country) === null) return [];
  const owned = new Set(exchange.store.numbers.values().map((row) => row.phoneNumber));
  const found = new Map<string, Offer>();
  for (let index = 0; index < TRIES_MAX && found.size < wish.limit; index++) {
    const offer = candidate(wish, index);
    const free = !owned.has(offer.phoneNumber) && exchange.directory(offer.phoneNumber) === null;
    if (free && matches(offer, wish)) found.set(offer.phoneNumber, offer);
  }
  return [...found.values()];
}

export function listAvailableNumbers({ exchange, params, query, path }: RestRequest): HttpReply {
  const kind = KINDS.find((candidateKind) => candidateKind === params['kind']);
  const country = (params['country'] ?? '').toUpperCase();
  if (kind === undefined || callingCodeOf(country) === null) throw notFound(path);
  const offers = offeredNumbers(exchange, {
    country,
    kind,
    areaCode: query.get('AreaCode'),
    region: query.get('InRegion'),
    locality: query.get('InLocality'),
    contains: query.get('Contains'),
    limit: numberField(query, 'PageSize', { fallback: 30, min: 1, max: PAGE_SIZE_MAX }),
  });
  return jsonReply(200, { available_phone_numbers: offers.map((offer) => view(offer, country)), uri: path });
}

function view({ phoneNumber, place }: Offer, country: string): Record<string, unknown> {
  const national = phoneNumber.startsWith('+1')
    ? `(${phoneNumber.slice(2, 5)}) ${phoneNumber.slice(5, 8)}-${phoneNumber.slice(8)}`
    : phoneNumber;
  return {
    friendly_name: national,
    phone_number: phoneNumber,
    lata: null,
    locality: place.city === '' ? null : place.city,
    rate_center: place.city === '' ? null : place.city,
    latitude: null,
    longitude: null,
    region: place.state === '' ? null : place.state,
    postal_code: place.zip === '' ? null : place.zip,
    iso_country: country,
    address_requirements: 'none',
    beta: false,
    capabilities: { voice: true, SMS: true, MMS: false, fax: false },
  };
}
