import { z } from 'zod';
import { languageSchema } from '../../core/flow/prompt-variant';
import { AppError } from '../../core/shared/app-error';
import { extensionProblem, parsePhoneNumber } from '../../core/shared/phone-number';
import type { TenantScope } from '../../core/shared/tenant-scope';
import type { AuditActor } from '../../db/audit';
import { findPrompt } from '../../db/prompts';
import { parseInput } from '../parse-input';
import { placeCall } from './place-call';

const inputSchema = z.object({
  promptId: z.string(),
  language: languageSchema,
  phone: z.string().trim().min(1, 'Choose the phone that we call.').max(40),
});

/** Calls a phone on which a prompt is spoken in one language. Throws AppError: 'not_found' for an unknown prompt, else what placeCall does. */
export async function recordPromptByPhone(
  scope: TenantScope,
  input: unknown,
  context: { actor: AuditActor; country: string; now: number },
): Promise<{ placedCallId: string }> {
  const { promptId, language, phone } = parseInput(inputSchema, input);
  if ((await findPrompt(scope, promptId)) === null)
    throw new AppError('not_found', 'This prompt is gone. Reload the page.');
  const to = parsePhoneNumber(phone, context.country);
  if (to === null) {
    const sentence =
      extensionProblem(phone, context.country) ?? 'This is not a phone number. Write it as +12125550142.';
    throw new AppError('invalid_input', sentence, { fields: { phone: sentence } });
  }
  const talk = { waitsFor: 'pickUp' as const, turn: 0, misses: 0, recordingSid: null };
  return placeCall(
    scope,
    {
      kind: 'prompt',
      subjectId: promptId,
      to,
      numberId: null,
      details: { language },
      begin: (tenantId, placedCallId) => ({ kind: 'prompt', tenantId, placedCallId, talk }),
    },
    context,
  );
}
