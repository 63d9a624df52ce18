import type { Exchange } from '../engine/exchange';
import { rfc2822 } from '../engine/rfc-2822';
import { type HttpReply, jsonReply } from '../http/json-server';
import { listPage } from './list-page';
import type { RestRequest } from './rest-context';

/** The account itself; its token is not shown. */
function view(exchange: Exchange): Record<string, unknown> {
  const now = rfc2822(exchange.clock.now());
  return {
    sid: exchange.accountSid,
    owner_account_sid: exchange.accountSid,
    friendly_name: 'Carrier in a box',
    status: 'active',
    type: 'Full',
    date_created: now,
    date_updated: now,
    uri: `${exchange.accountPath()}.json`,
    subresource_uris: {},
  };
}

export function fetchAccount({ exchange }: RestRequest): HttpReply {
  return jsonReply(200, view(exchange));
}

/** The account and its sub-accounts, of which this carrier has none. */
export function listAccounts(request: RestRequest): HttpReply {
  const { exchange, query } = request;
  const name = query.get('FriendlyName');
  const status = query.get('Status');
  const account = view(exchange);
  const isAsked =
    (name === null || name === account['friendly_name']) && (status === null || status === account['status']);
  return listPage(request, 'accounts', isAsked ? [account] : [], {
    placeOf: () => ({ time: 0, order: 0 }),
    render: (row) => row,
  });
}

/** Calls and texts cost nothing here. */
export function fetchBalance({ exchange }: RestRequest): HttpReply {
  return jsonReply(200, { account_sid: exchange.accountSid, balance: '0', currency: 'USD' });
}
