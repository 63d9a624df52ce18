import { z } from 'zod';
import type { PromptVariant } from './prompt';

/** A language as carriers name it (BCP-47): en-US, pt-BR, cmn-CN. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language looks like en-US.')
  .max(20);

/** What a prompt is in one language, as it is stored. */
export const promptVariantSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string().trim().min(1, 'Write what callers hear.').max(3000, 'A prompt has at most 3000 characters.'),
    voice: z.string().max(60).nullable(),
  }),
  z.object({ kind: z.literal('audio'), key: z.string().min(1).max(500), seconds: z.number().positive() }),
]) satisfies z.ZodType<PromptVariant>;

/** Language → what the prompt is in it. */
export const promptVariantsSchema = z.record(languageSchema, promptVariantSchema);
