import { publicUrl } from '../config/env';

/** Two years, as browsers' preload lists ask. */
const HSTS = 'max-age=63072000; includeSubDomains';

/** On every response of the web process, also on errors that the framework answers itself. */
const EVERY_RESPONSE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), payment=(), usb=(), microphone=(self)',
  // Pages replace it with their own policy (proxy.ts); everything else loads nothing and is framed by nobody.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** Browsers ignore HSTS over plain HTTP (RFC 6797, 7.2), and a demo on this machine has no TLS. */
export function strictTransport(url: string = publicUrl()): Record<string, string> {
  return url.startsWith('https:') ? { 'strict-transport-security': HSTS } : {};
}

export const SECURITY_HEADERS: Readonly<Record<string, string>> = { ...EVERY_RESPONSE, ...strictTransport() };

/** For machines: what they fetch is never rendered, so the rest of the headers would only cost bytes. */
export const API_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': EVERY_RESPONSE['content-security-policy'],
  ...strictTransport(),
};
