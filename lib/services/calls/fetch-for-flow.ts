import { lookup } from 'node:dns';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { keyedHmac } from '../../config/hmac';
import { FETCH_ANSWER_BYTES_MAX } from '../../config/limits';
import { deriveKey } from '../../config/seal';
import type { CallerInput } from '../../core/flow/caller-input';
import type { FetchInstruction } from '../../core/flow/instruction';
import type { Position } from '../../core/flow/position';
import { mayBeFetched } from './public-address';

export type Fetched = Extract<CallerInput, { kind: 'fetched' }>;

/** Refused or broken off by us; its message is for the owner. */
class Refusal extends Error {}

/**
 * Asks a server of the tenant's choice on behalf of a flow; never throws and never takes longer than the instruction says, looking up its
 * name included. The connection goes to the very address that was looked up and allowed, so a name cannot point elsewhere in between;
 * redirects are not followed; an answer of more than 64 kB is none. `allows` says which IP addresses may be connected to.
 */
export async function fetchForFlow(
  position: Pick<Position, 'tenantId'>,
  fetch: FetchInstruction,
  now: number = Date.now(),
  allows: (address: string) => boolean = mayBeFetched,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(Math.max(1, fetch.timeoutMs));
  try {
    const answer = await send(fetch, signatureOf(position.tenantId, fetch.body, now), allows, signal);
    const status = answer.statusCode ?? 0;
    if (status >= 300 && status < 400) {
      answer.destroy();
      throw new Refusal('the server sent us on to another address, which we do not follow');
    }
    return { kind: 'fetched', status, body: await readAnswer(answer, signal), failure: null };
  } catch (error) {
    return { kind: 'fetched', status: null, body: '', failure: failureOf(error, signal) };
  }
}

/** The key with which requests about a tenant's calls are signed, as its owner gets it. */
export function webhookKeyOf(tenantId: string): string {
  return `lkwk_${deriveKey(`flow webhook ${tenantId}`).toString('base64url')}`;
}

/** `t=<unix seconds>,v1=<HMAC-SHA256 of "t.body" under the tenant's key, hexadecimal>`. */
export function signatureOf(tenantId: string, body: string, now: number): string {
  const seconds = Math.floor(now / 1000);
  const mac = keyedHmac('sha256', webhookKeyOf(tenantId))(`${seconds}.${body}`);
  return `t=${seconds},v1=${mac.toString('hex')}`;
}

function send(
  { url, body }: FetchInstruction,
  signature: string,
  allows: (address: string) => boolean,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const target = readUrl(url, allows);
    const make = target.protocol === 'https:' ? httpsRequest : httpRequest;
    const request: ClientRequest = make(target, {
      method: 'POST',
      // A connection of its own: one kept from an earlier request would not be looked up and checked again.
      agent: false,
      lookup: guardedLookup(allows),
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'Linekeeper',
        'x-linekeeper-signature': signature,
      },
    });
    request.once('response', resolve);
    request.on('error', reject);
    request.end(body);
  });
}

/** Throws a Refusal for what is no web address, and for an address that is written out and not allowed: those are never looked up. */
function readUrl(text: string, allows: (address: string) => boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new Refusal('the web address is not one that begins with https:// or http://');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !allows(host)) throw new Refusal(INTERNAL);
  return url;
}

const INTERNAL = 'the web address lies inside the network of this installation and is not allowed';

function guardedLookup(allows: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 0);
      const allowed = addresses.filter(({ address }) => allows(address));
      const [first] = allowed;
      if (first === undefined) return callback(new Refusal(INTERNAL), '', 0);
      if (options.all === true) return callback(null, allowed);
      return callback(null, first.address, first.family);
    });
  };
}

async function readAnswer(answer: IncomingMessage, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    signal.throwIfAborted();
    bytes += chunk.length;
    // Leaving the loop closes the connection: the rest is never read.
    if (bytes > FETCH_ANSWER_BYTES_MAX) throw new Refusal('the server answered more than 64 kB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function failureOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof Refusal) return error.message;
  if (signal.aborted) return 'the server did not answer in time';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return FAILURES[code] ?? 'the server could not be reached';
}

const FAILURES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no server of that name',
  EAI_AGAIN: 'the name of the server could not be looked up',
  ECONNREFUSED: 'the server refused the connection',
  ECONNRESET: 'the server broke off the connection',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the server’s certificate is not valid',
  CERT_HAS_EXPIRED: 'the server’s certificate is not valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the server’s certificate is not valid',
};
