import { createHash } from 'node:crypto';
import { AppError } from '../core/shared/app-error';
import { openAudio } from '../services/calls/open-audio';
import { log } from '../telemetry/log';

/** A replaced file gets a new address, so it may be kept; not for ever, since a deleted one should be gone. */
const CACHE = 'public, max-age=86400';

/** What a carrier plays to callers: WAV bytes by the sealed name that our own answers gave it. Names that are not ours are not found. */
export async function audioResponse(request: Pick<Request, 'method' | 'headers'>, name: string): Promise<Response> {
  try {
    const bytes = await openAudio(decodeName(name));
    if (bytes === null) return new Response(null, { status: 404 });
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const headers = { etag, 'cache-control': CACHE, 'content-type': 'audio/wav', 'x-content-type-options': 'nosniff' };
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    const body = request.method === 'HEAD' ? null : new Uint8Array(bytes);
    return new Response(body, { headers: { ...headers, 'content-length': String(bytes.length) } });
  } catch (error) {
    // The carrier asks again after a fault of ours, not after a 404.
    log.error({ err: error }, 'an audio file could not be given out');
    return new Response(null, { status: error instanceof AppError && error.code === 'unavailable' ? 503 : 500 });
  }
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}
