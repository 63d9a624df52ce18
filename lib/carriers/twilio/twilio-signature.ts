import { timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'node:querystring';
import { keyedHmac } from '../../config/hmac';
import type { WebhookParams } from '../webhook-facts';

/**
 * The carrier's signature: base64 of HMAC-SHA1 over the exact URL and the sorted parameters. Written anew because every webhook of a
 * call passes here; the tests hold it against the carrier's own package. The fragment of a URL (time-outs, retries) is never signed.
 */

/** True when `signature` was made with `authToken`. Never throws. */
export function isTwilioSignature(
  signature: string | null,
  url: string,
  params: WebhookParams,
  authToken: string,
): boolean {
  if (signature === null || signature.length !== SIGNATURE_LENGTH || authToken === '') return false;
  const given = Buffer.from(signature);
  const signedParams = joinParams(params);
  const signatureOf = hmacOf(authToken);
  const isSignatureOf = (candidate: string) => {
    const expected = signatureOf(candidate + signedParams, 'base64');
    return given.length === SIGNATURE_LENGTH && timingSafeEqual(given, Buffer.from(expected));
  };
  const exact = withoutFragment(url);
  return isSignatureOf(exact) || spellingsOf(exact).some(isSignatureOf);
}

/** Preparing a key costs as much as using it; an installation has few. */
const hmacs = new Map<string, ReturnType<typeof keyedHmac>>();
const HMACS_MAX = 500;

function hmacOf(authToken: string): ReturnType<typeof keyedHmac> {
  let known = hmacs.get(authToken);
  if (known === undefined) {
    if (hmacs.size >= HMACS_MAX) hmacs.clear();
    known = keyedHmac('sha1', authToken);
    hmacs.set(authToken, known);
  }
  return known;
}

/** 20 bytes in base64. */
const SIGNATURE_LENGTH = 28;

function joinParams(params: WebhookParams): string {
  let joined = '';
  for (const name of inOrder(Object.keys(params))) {
    const value = params[name];
    if (typeof value === 'string') joined += name + value;
    else for (const each of [...new Set(value)].sort()) joined += name + each;
  }
  return joined;
}

/** Carriers send most forms in the order in which they sign them; seeing that costs less than sorting. */
function inOrder(names: string[]): string[] {
  for (let index = 1; index < names.length; index++)
    if ((names[index - 1] ?? '') > (names[index] ?? '')) return names.sort();
  return names;
}

/** Back ends disagree on the default port and on how a query is escaped: the spellings that the carrier's own package accepts. */
function spellingsOf(url: string): string[] {
  const portVariants = (base: string) => [withoutPort(base), withDefaultPort(base)];
  const normalized = normalize(url);
  const spellings = portVariants(url);
  if (normalized !== null) spellings.push(...portVariants(normalized), ...portVariants(normalized).map(legacyQuery));
  return [...new Set(spellings)].filter((spelling) => spelling !== url);
}

function withoutFragment(url: string): string {
  const start = url.indexOf('#');
  return start === -1 ? url : url.slice(0, start);
}

function normalize(url: string): string | null {
  return URL.canParse(url) ? new URL(url).toString() : null;
}

const PARTS = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*@)?(\[[^\]]*\]|[^/?#:]*)(:\d*)?/i;

function withoutPort(url: string): string {
  return url.replace(
    PARTS,
    (_, scheme: string, user: string | undefined, host: string) => scheme + (user ?? '') + host,
  );
}

function withDefaultPort(url: string): string {
  return url.replace(PARTS, (_, scheme: string, user: string | undefined, host: string, port: string | undefined) => {
    const defaultPort = scheme.toLowerCase() === 'https://' ? ':443' : ':80';
    return scheme + (user ?? '') + host + (port ?? defaultPort);
  });
}

function legacyQuery(url: string): string {
  const start = url.indexOf('?');
  if (start === -1 || start === url.length - 1) return url;
  return `${url.slice(0, start)}?${stringify(parse(url.slice(start + 1)))}`;
}
