import { randomUUID } from 'node:crypto';
import { AUDIO_UPLOAD_BYTES_MAX } from '../../config/limits';
import type { LibraryPrompt } from '../../core/flow/prompt';
import { languageSchema } from '../../core/flow/prompt-variant';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import type { AuditActor } from '../../db/audit';
import { findPrompt } from '../../db/prompts';
import { openStorage } from '../../storage/registry';
import { parseInput } from '../parse-input';
import { AUDIO_PROBLEMS } from './audio-problems';
import { convertInChild, refuseAudio } from './convert-in-child';
import { storeVariant } from './store-variant';

/**
 * Makes an audio file what the prompt sounds like in one language: converted and levelled, then stored, then named by the prompt, so that
 * a refusal or a failure leaves everything as it was. Throws AppError('invalid_input') for the field `audio`, 'not_found' for an unknown prompt.
 */
export async function uploadAudio(
  scope: TenantScope,
  { promptId, language, bytes }: { promptId: string; language: string; bytes: Uint8Array },
  actor: AuditActor,
): Promise<LibraryPrompt> {
  if (bytes.length === 0) refuseAudio(AUDIO_PROBLEMS.empty);
  if (bytes.length > AUDIO_UPLOAD_BYTES_MAX) refuseAudio(AUDIO_PROBLEMS.tooLarge);
  const spokenIn = parseInput(languageSchema, language);
  if ((await findPrompt(scope, promptId)) === null)
    throw new AppError('not_found', 'This prompt is gone. Reload the page.');
  const { wav, seconds } = await convertInChild(bytes);
  const key = `${scope.tenantId}/prompts/${promptId}/${randomUUID()}.wav`;
  const storage = openStorage();
  await storage.put(key, wav, 'audio/wav');
  try {
    return await storeVariant(scope, { promptId, language: spokenIn, variant: { kind: 'audio', key, seconds } }, actor);
  } catch (error) {
    await storage.delete(key);
    throw error;
  }
}
