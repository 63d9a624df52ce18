import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { env } from '../../config/env';

/** The only block from which IANA assigns global unicast IPv6 addresses (RFC 4291, 2.4); the rest is special or unassigned. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** Addresses outside IANA's special-purpose registries at which a cloud offers its metadata: Azure's wire server. */
const CLOUD_METADATA = ['168.63.129.16'];

/**
 * True for an IP address on the open internet. False for every special-purpose range of IANA's registries (this machine, private
 * networks, link-local, documentation, multicast …), for IPv6 forms that embed an IPv4 address, for cloud metadata services, and for
 * text that is no address.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || CLOUD_METADATA.includes(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_V6);
}

/** Public addresses, and those of the own network that this installation's operator named. */
export function mayBeFetched(address: string): boolean {
  return isPublicAddress(address) || env.WEBHOOK_ALLOWED_ADDRESSES.includes(address);
}
