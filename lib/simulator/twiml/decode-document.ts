import { TwimlError } from './parse-twiml';

const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;

/**
 * The text of a document by XML 1.0, 4.3.3 and RFC 7303: a byte-order mark decides, then the `charset` of the content type, then
 * the declaration, else UTF-8. Throws a TwimlError 12100 for an encoding that is unknown and for bytes that are not in it.
 */
export function decodeDocument(bytes: Uint8Array, contentType: string | null): string {
  const label = markedEncoding(bytes) ?? charsetOf(contentType) ?? declaredEncoding(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new TwimlError(12100, `Document parse failure: the document cannot be read as ${label}`);
  }
}

/** As `decodeDocument`, for people who look at what was answered: bytes that cannot be read are replaced. */
export function decodeForReading(bytes: Uint8Array, contentType: string | null): string {
  try {
    return decodeDocument(bytes, contentType);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** By a byte-order mark, or by how `<?` is written in UTF-16 without one. */
function markedEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start.startsWith('efbbbf')) return 'utf-8';
  if (start.startsWith('fffe') || start === '3c003f00') return 'utf-16le';
  if (start.startsWith('feff') || start === '003c003f') return 'utf-16be';
  return null;
}

function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([A-Za-z][\w.-]*)/i.exec(contentType ?? '')?.[1] ?? null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  return DECLARED.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1] ?? null;
}
