import type { TenantScope } from '../core/shared/tenant-scope';
import type { AuditActor } from '../db/audit';
import { openRecording } from '../services/recordings/open-recording';
import { NO_STORE } from './problem';

export type ListenRequest = { request: Request; actor: AuditActor; now: number };

/**
 * The sound of a recording as HTTP: ranges for seeking, never cached, never taken for anything but sound; `?download=1` saves
 * it, `?play=` names the play that the request belongs to. Whoever calls it has checked the right to listen; the listen itself is audited by the service.
 */
export async function recordingResponse(
  scope: TenantScope,
  recordingId: string,
  listen: ListenRequest,
): Promise<Response> {
  const { request, actor, now } = listen;
  const range = parseRange(request.headers.get('range'));
  const query = new URL(request.url).searchParams;
  const sound = await openRecording(scope, recordingId, { range, playId: parsePlayId(query.get('play')), actor, now });
  const isDownload = query.get('download') === '1';
  const headers = new Headers({
    ...NO_STORE,
    'content-type': sound.contentType,
    'content-disposition': `${isDownload ? 'attachment' : 'inline'}; filename="${sound.fileName}"`,
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
  });
  if (range) headers.set('content-range', `bytes ${sound.start}-${sound.end}/${sound.size}`);
  return new Response(sound.body, { status: range ? 206 : 200, headers });
}

/** The name that a player gave to a play; anything else is none. */
function parsePlayId(text: string | null): string | null {
  return text !== null && /^[0-9a-z]{8,40}$/.test(text) ? text : null;
}

/** One range 'bytes=a-' or 'bytes=a-b'; several ranges and suffixes are answered with the whole, as HTTP allows. */
export function parseRange(header: string | null): { start: number; end: number | null } | null {
  const match = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '');
  if (!match?.[1]) return null;
  const start = Number(match[1]);
  const end = match[2] ? Number(match[2]) : null;
  return end !== null && end < start ? null : { start, end };
}
