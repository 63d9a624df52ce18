import { createHash, randomBytes } from 'node:crypto';

const HASHES: ReadonlyMap<string, string> = new Map([
  ['md5', 'md5'],
  ['sha-256', 'sha256'],
]);

/**
 * The `Authorization` header that answers a Digest challenge (RFC 7616; MD5 and SHA-256, with and without `-sess`, `qop=auth`).
 * Null when the challenge is not Digest or asks for something else. `target` is the request's path with its query.
 */
export function digestAuthorization(
  challenge: string | null,
  request: { method: string; target: string; user: string; password: string },
  clientNonce: string = randomBytes(16).toString('hex'),
): string | null {
  const at = challenge === null ? -1 : challenge.search(/\bDigest\s/i);
  if (challenge === null || at < 0) return null;
  const params = new Map(
    [...challenge.slice(at + 7).matchAll(/([a-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi)].map(
      ([, name = '', quoted, bare]) => [name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? ''],
    ),
  );
  const algorithm = params.get('algorithm') ?? 'MD5';
  const hashName = HASHES.get(algorithm.toLowerCase().replace(/-sess$/, ''));
  const offered = params.get('qop');
  const qop = offered === undefined ? null : 'auth';
  if (hashName === undefined || (offered !== undefined && !offered.split(/\s*,\s*/).includes('auth'))) return null;
  const hash = (text: string) => createHash(hashName).update(text, 'utf8').digest('hex');
  const realm = params.get('realm') ?? '';
  const nonce = params.get('nonce') ?? '';
  const { user, password, method, target } = request;
  const plain = hash(`${user}:${realm}:${password}`);
  const ha1 = /-sess$/i.test(algorithm) ? hash(`${plain}:${nonce}:${clientNonce}`) : plain;
  const ha2 = hash(`${method}:${target}`);
  const count = '00000001';
  const response = hash(
    qop === null ? `${ha1}:${nonce}:${ha2}` : `${ha1}:${nonce}:${count}:${clientNonce}:${qop}:${ha2}`,
  );
  const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
  const opaque = params.get('opaque');
  return [
    `Digest username=${quoted(user)}, realm=${quoted(realm)}, nonce=${quoted(nonce)}, uri=${quoted(target)}`,
    `algorithm=${algorithm}, response="${response}"`,
    ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
    ...(qop === null ? [] : [`qop=${qop}, nc=${count}, cnonce="${clientNonce}"`]),
  ].join(', ');
}
