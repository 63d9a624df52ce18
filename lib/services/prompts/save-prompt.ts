import { z } from 'zod';
import { newId } from '../../config/new-id';
import type { LibraryPrompt } from '../../core/flow/prompt';
import { languageSchema } from '../../core/flow/prompt-variant';
import { findVoice } from '../../core/flow/voices';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { findPrompt, listPrompts, lockPrompt, storePrompt } from '../../db/prompts';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';
import { storeVariant } from './store-variant';

const PROMPTS_MAX = 500;

const nameSchema = z.object({
  /** null: a new one. */
  id: z.string().nullable().default(null),
  name: z.string().trim().min(1, 'Give the prompt a name.').max(80, 'A name has at most 80 characters.'),
});

/** Makes a prompt without any language yet (`id` null) or gives one another name. Names are told apart, whatever their case. */
export async function savePrompt(
  scope: TenantScope,
  input: z.input<typeof nameSchema>,
  actor: AuditActor,
): Promise<LibraryPrompt> {
  const { id, name } = parseInput(nameSchema, input);
  return withTenant(scope, async () => {
    if (id !== null) await lockPrompt(scope, id);
    const stored = id === null ? null : await findPrompt(scope, id);
    if (id !== null && stored === null) throw new AppError('not_found', 'This prompt is gone. Reload the page.');
    await refuseTakenName(scope, id, name);
    const prompt = { id: id ?? newId('prompt'), name, variants: stored?.variants ?? {} };
    await storePrompt(scope, prompt);
    await insertAuditEvent(scope, { actor, action: 'prompt.saved', subjectId: prompt.id, details: { name } });
    return prompt;
  });
}

async function refuseTakenName(scope: TenantScope, id: string | null, name: string): Promise<void> {
  const prompts = await listPrompts(scope);
  if (id === null && prompts.length >= PROMPTS_MAX) {
    throw new AppError('limit_reached', `A business has at most ${PROMPTS_MAX} prompts. Remove one first.`);
  }
  const isTaken = prompts.some((prompt) => prompt.id !== id && prompt.name.toLowerCase() === name.toLowerCase());
  if (!isTaken) return;
  const sentence = 'Another prompt has this name; choose a different one.';
  throw new AppError('conflict', sentence, { fields: { name: sentence } });
}

const textSchema = z.object({
  promptId: z.string(),
  language: languageSchema,
  text: z.string().trim().min(1, 'Write what callers hear.').max(3000, 'A prompt has at most 3000 characters.'),
  /** null: the carrier's own choice. */
  voice: z.string().nullable(),
});

/** Makes a text what the prompt says in one language, in place of what it was. */
export async function saveText(
  scope: TenantScope,
  input: z.input<typeof textSchema>,
  actor: AuditActor,
): Promise<LibraryPrompt> {
  const { promptId, language, text, voice } = parseInput(textSchema, input);
  if (voice !== null && findVoice(language, voice) === null) {
    const sentence = 'This voice does not speak this language. Choose another.';
    throw new AppError('invalid_input', sentence, { fields: { voice: sentence } });
  }
  return storeVariant(scope, { promptId, language, variant: { kind: 'text', text, voice } }, actor);
}

/** Takes one language out of a prompt; callers of that language then hear it in the business's. */
export async function removeLanguage(
  scope: TenantScope,
  { promptId, language }: { promptId: string; language: string },
  actor: AuditActor,
): Promise<LibraryPrompt> {
  return storeVariant(scope, { promptId, language, variant: null }, actor);
}
