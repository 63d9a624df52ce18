import type { TenantScope } from '../core/shared/tenant-scope';
import { openAudio } from '../services/prompts/open-audio';
import { NO_STORE } from './problem';
import { parseRange } from './recording-response';

/** The sound of a prompt as HTTP: ranges for seeking, never cached, never taken for anything but sound. */
export async function promptAudioResponse(
  scope: TenantScope,
  which: { promptId: string; language: string },
  request: Request,
): Promise<Response> {
  const range = parseRange(request.headers.get('range'));
  const sound = await openAudio(scope, which, range);
  const headers = new Headers({
    ...NO_STORE,
    'content-type': 'audio/wav',
    'content-disposition': 'inline; filename="prompt.wav"',
    'content-length': String(sound.end - sound.start + 1),
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
  });
  if (range) headers.set('content-range', `bytes ${sound.start}-${sound.end}/${sound.size}`);
  return new Response(sound.body, { status: range ? 206 : 200, headers });
}
