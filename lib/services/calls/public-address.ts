import { BlockList, isIP, isIPv6 } from 'node:net';
import { env } from '../../config/env';

/** Networks that no server of a business's own choice may be in: ours, the machine itself, cloud metadata, and what has no owner. */
const INTERNAL_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** With every form in which an IPv4 address can hide in one of IPv6: a translator would carry it into our own network. */
const INTERNAL_V6 = [
  '::/96',
  '::ffff:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/32',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];

// One list each: a list with both compares an IPv4 address with the IPv6 form of all of them.
const internal = { ipv4: listOf(INTERNAL_V4, 'ipv4'), ipv6: listOf(INTERNAL_V6, 'ipv6') };

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** True for an IP address on the open internet; false for everything internal and for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  return !internal[family].check(address, family);
}

/** Public addresses, and those of the own network that this installation's operator named. */
export function mayBeFetched(address: string): boolean {
  return isPublicAddress(address) || env.WEBHOOK_ALLOWED_ADDRESSES.includes(address);
}
