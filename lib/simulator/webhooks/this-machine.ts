import dns from 'node:dns';
import net from 'node:net';
import os from 'node:os';
import ipaddr from 'ipaddr.js';

/** Code of the error that a connection to another machine fails with where only this machine may be reached. */
export const OUTSIDE = 'EOUTSIDE';

/** Whether an IP address, IPv4 or IPv6, belongs to this machine: loopback, unspecified, or an address of one of its network interfaces. */
export function isThisMachine(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.process(bare);
  if (parsed.range() === 'loopback' || parsed.range() === 'unspecified') return true;
  const own = Object.values(os.networkInterfaces()).flatMap((entries) => entries ?? []);
  return own.some((entry) => ipaddr.process(entry.address).toString() === parsed.toString());
}

function outsideError(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${host} is outside this machine`), { code: OUTSIDE });
}

/** Looks a name up as `dns.lookup` does and gives only addresses of this machine; fails with `OUTSIDE` when there is none. */
export const lookUpThisMachine: net.LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const inside = (addresses ?? []).filter(({ address }) => isThisMachine(address));
    const [first] = inside;
    if (error !== null) callback(error, []);
    else if (first === undefined) callback(outsideError(hostname), []);
    else if (options.all === true) callback(null, inside);
    else callback(null, first.address, first.family);
  });
};

/** Whether the host of an address is a literal IP address of another machine: such an address is never looked up. */
export function isOutsideLiteral(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return net.isIP(bare) !== 0 && !isThisMachine(bare);
}
