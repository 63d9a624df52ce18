import { revalidatePath } from 'next/cache';
import { AUDIO_UPLOAD_BYTES_MAX } from '@/lib/config/limits';
import { jsonResponse } from '@/lib/http/json-response';
import { promptAudioResponse } from '@/lib/http/prompt-audio-response';
import { readBytes } from '@/lib/http/read-bytes';
import { tenantRoute } from '@/lib/http/tenant-route';
import { AUDIO_PROBLEMS } from '@/lib/services/prompts/audio-problems';
import { uploadAudio } from '@/lib/services/prompts/upload-audio';

export const dynamic = 'force-dynamic';

const whichOf = (params: Readonly<Record<string, string>>) => ({
  promptId: params['promptId'] ?? '',
  language: params['language'] ?? '',
});

export const GET = tenantRoute('prompts.read', async ({ scope, request, params }) =>
  promptAudioResponse(scope, whichOf(params), request),
);

/** The body is the file itself: a form of that size would be held in memory twice. */
export const POST = tenantRoute('prompts.change', async ({ scope, tenant, user, request, params }) => {
  const tooLarge = { field: 'audio', sentence: AUDIO_PROBLEMS.tooLarge };
  const bytes = await readBytes(request, AUDIO_UPLOAD_BYTES_MAX, tooLarge);
  const actor = { userId: user.id, name: user.name };
  const { variants } = await uploadAudio(scope, { ...whichOf(params), bytes }, actor);
  revalidatePath(`/${tenant.slug}/prompts`, 'layout');
  const stored = variants[whichOf(params).language];
  return jsonResponse({ seconds: stored?.kind === 'audio' ? stored.seconds : 0 });
});
