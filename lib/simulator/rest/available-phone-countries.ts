import { type HttpReply, jsonReply } from '../http/json-server';
import { COUNTRIES, callingCodeOf } from '../network/geography';
import type { RestRequest } from './rest-context';
import { notFound } from './rest-error';

const NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

function view(request: RestRequest, country: string): Record<string, unknown> {
  const uri = `${request.exchange.accountPath()}/AvailablePhoneNumbers/${country}`;
  return {
    country_code: country,
    country: NAMES.of(country) ?? country,
    uri: `${uri}.json`,
    beta: false,
    subresource_uris: { local: `${uri}/Local.json`, toll_free: `${uri}/TollFree.json`, mobile: `${uri}/Mobile.json` },
  };
}

/** Every country in which the box sells numbers. */
export function listCountries(request: RestRequest): HttpReply {
  const countries = COUNTRIES.map((country) => view(request, country));
  return jsonReply(200, { countries, uri: request.path });
}

export function fetchCountry(request: RestRequest): HttpReply {
  const country = (request.params['country'] ?? '').toUpperCase();
  if (callingCodeOf(country) === null) throw notFound(request.path);
  return jsonReply(200, view(request, country));
}
