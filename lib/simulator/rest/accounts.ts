import { rfc2822 } from '../engine/rfc-2822';
import { type HttpReply, jsonReply } from '../http/json-server';
import type { RestRequest } from './rest-context';

/** The account itself; its token is not shown. */
export function fetchAccount({ exchange }: RestRequest): HttpReply {
  const now = rfc2822(exchange.clock.now());
  return jsonReply(200, {
    sid: exchange.accountSid,
    owner_account_sid: exchange.accountSid,
    friendly_name: 'Carrier in a box',
    status: 'active',
    type: 'Full',
    date_created: now,
    date_updated: now,
    uri: `${exchange.accountPath()}.json`,
    subresource_uris: {},
  });
}
