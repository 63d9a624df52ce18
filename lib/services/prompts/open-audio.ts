import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { findPrompt } from '../../db/prompts';
import { openStorage } from '../../storage/registry';

/** Bytes `start` to `end` of `size`, both included. Whoever opens it reads the stream to its end or cancels it. */
export type OpenAudio = { body: ReadableStream<Uint8Array>; start: number; end: number; size: number };

/**
 * What a prompt sounds like in one language, whole or from `range`. Throws AppError('not_found') when it has no sound there, of this
 * business, and AppError('invalid_input') when nothing lies in the range.
 */
export async function openAudio(
  scope: TenantScope,
  { promptId, language }: { promptId: string; language: string },
  range: { start: number; end: number | null } | null,
): Promise<OpenAudio> {
  const variants = (await findPrompt(scope, promptId))?.variants ?? {};
  const variant = Object.hasOwn(variants, language) ? variants[language] : undefined;
  const key = variant?.kind === 'audio' ? variant.key : null;
  const storage = openStorage();
  const size = key === null ? null : await storage.size(key);
  if (key === null || size === null) throw new AppError('not_found', 'There is no such recording.');
  const start = range?.start ?? 0;
  const end = Math.min(range?.end ?? size - 1, size - 1);
  if (start > end) throw new AppError('invalid_input', `The recording has ${size} bytes.`);
  const body = await storage.getRange(key, start, end);
  if (body === null) throw new AppError('not_found', 'There is no such recording.');
  return { body, start, end, size };
}
