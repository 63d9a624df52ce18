import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { type Env, env } from '../config/env';
import { isLoopbackHost } from '../config/loopback-host';

/** Set by guard-requests on every request that the web server takes, so a client cannot choose its value. */
export const CLIENT_ADDRESS_HEADER = 'x-linekeeper-client';

type Network = ReturnType<typeof ipaddr.parseCIDR>;

/**
 * The address of the client: the connection's own, unless that is a trusted proxy. Then the last address in X-Forwarded-For that is not
 * a trusted proxy's; addresses before it were written by the client and prove nothing.
 */
export function clientAddress(peer: string, forwardedFor: string, trustedProxies: readonly Network[]): string {
  const hops = [...forwardedFor.split(',').map((hop) => hop.trim()), peer].filter(ipaddr.isValid);
  while (hops.length > 1 && isIn(hops.at(-1) ?? '', trustedProxies)) hops.pop();
  return hops.at(-1) ?? peer;
}

function isIn(address: string, networks: readonly Network[]): boolean {
  const parsed = ipaddr.process(address);
  return networks.some((network) => network[0].kind() === parsed.kind() && parsed.match(network));
}

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/**
 * The proxies of the settings. By default this machine when PUBLIC_URL names another host: then people can only reach us through a
 * proxy on this machine, since the web process listens on loopback. Without PUBLIC_URL there is no proxy to trust.
 */
export function trustedProxies({
  TRUSTED_PROXIES,
  PUBLIC_URL,
}: Pick<Env, 'TRUSTED_PROXIES' | 'PUBLIC_URL'> = env): Network[] {
  const isBehindProxy = PUBLIC_URL !== undefined && !isLoopbackHost(new URL(PUBLIC_URL).host);
  const listed = TRUSTED_PROXIES.length > 0 ? TRUSTED_PROXIES : isBehindProxy ? LOOPBACK : [];
  return listed.map((text) => ipaddr.parseCIDR(text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`));
}

/** The client's address of a request, in IPv4 form where the socket maps it. */
export function clientAddressOf(request: IncomingMessage, proxies: readonly Network[]): string {
  const peer = request.socket.remoteAddress ?? '';
  const plain = ipaddr.isValid(peer) ? ipaddr.process(peer).toString() : 'unknown';
  const forwarded = request.headers['x-forwarded-for'];
  return clientAddress(plain, [forwarded ?? ''].flat().join(','), proxies);
}
