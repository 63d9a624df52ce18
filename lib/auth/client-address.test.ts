import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { clientAddress, trustedProxies } from './client-address';

const PROXIES = ['127.0.0.0/8', '10.1.0.0/16'].map((network) => ipaddr.parseCIDR(network));

describe('the address of a client', () => {
  it.each([
    [
      'is the connection’s where no proxy is trusted, whatever the client wrote',
      '127.0.0.1',
      '1.2.3.4',
      [],
      '127.0.0.1',
    ],
    ['is the connection’s where it is no proxy', '8.8.8.8', '1.2.3.4', PROXIES, '8.8.8.8'],
    ['is what a trusted proxy appended', '127.0.0.1', '1.2.3.4', PROXIES, '1.2.3.4'],
    ['is the last one that a trusted proxy appended', '127.0.0.1', '6.6.6.6, 1.2.3.4', PROXIES, '1.2.3.4'],
    ['is found behind several trusted proxies', '127.0.0.1', '6.6.6.6, 1.2.3.4, 10.1.2.3', PROXIES, '1.2.3.4'],
    ['is the connection’s where a proxy wrote no address', '127.0.0.1', 'unknown', PROXIES, '127.0.0.1'],
    ['may be IPv6', '127.0.0.1', '2001:db8::7', PROXIES, '2001:db8::7'],
    ['is the first proxy’s where only proxies are named', '127.0.0.1', '10.1.2.3', PROXIES, '10.1.2.3'],
  ])('%s', (_name, peer, forwarded, proxies, expected) => {
    expect(clientAddress(peer, forwarded, proxies)).toBe(expected);
  });
});

describe('the proxies that are trusted', () => {
  const names = (PUBLIC_URL: string | undefined, TRUSTED_PROXIES: string[] = []) =>
    trustedProxies({ PUBLIC_URL, TRUSTED_PROXIES }).map(([address, bits]) => `${address}/${bits}`);

  it.each([
    ['none without a public address', undefined, [], []],
    ['none when the public address is this machine', 'http://127.0.0.1:3000', [], []],
    ['this machine when people reach us by a name', 'https://phone.example.com', [], ['127.0.0.0/8', '::1/128']],
    [
      'those of the settings and no others',
      'https://phone.example.com',
      ['10.0.0.5', 'fd00::/8'],
      ['10.0.0.5/32', 'fd00::/8'],
    ],
  ])('are %s', (_name, url, list, expected) => expect(names(url, list)).toEqual(expected));
});
