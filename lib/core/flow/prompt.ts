import { z } from 'zod';

/**
 * Something the caller hears. Text is spoken by the carrier in the business's language and voice; `closedMessage` is the
 * text that the owner wrote beside the opening hours, looked up when the call happens so that editing it needs no new flow version.
 */
export const promptSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().trim().min(1).max(3000) }),
  z.object({ kind: z.literal('closedMessage'), scheduleId: z.string() }),
  /** One of the library, in the caller's language. */
  z.object({ kind: z.literal('library'), promptId: z.string().min(1, 'Choose a prompt.') }),
]);

export type Prompt = z.infer<typeof promptSchema>;

/** A prompt of the library: by language (BCP-47) a text, or an audio file in storage. */
export type PromptVariant =
  | { kind: 'text'; text: string; voice: string | null }
  | { kind: 'audio'; key: string; seconds: number };
export type LibraryPrompt = { id: string; name: string; variants: Readonly<Record<string, PromptVariant>> };

/** The prompt in a sentence: the first words of a text in quotation marks, or whose closed message it is. */
export function describePrompt(
  prompt: Prompt,
  names: { schedule(id: string): string; prompt?(id: string): string },
): string {
  if (prompt.kind === 'library') return `the prompt ${names.prompt?.(prompt.promptId) ?? 'of the library'}`;
  if (prompt.kind === 'closedMessage') return `the closed message of ${names.schedule(prompt.scheduleId)}`;
  return prompt.text.length > 60 ? `“${prompt.text.slice(0, 57).trimEnd()}…”` : `“${prompt.text}”`;
}

/** The schedules and library prompts that prompts point at, for the check. */
export function referencesOfPrompts(prompts: readonly (Prompt | null)[]): { schedules: string[]; prompts: string[] } {
  return {
    schedules: prompts.flatMap((prompt) => (prompt?.kind === 'closedMessage' ? [prompt.scheduleId] : [])),
    prompts: prompts.flatMap((prompt) => (prompt?.kind === 'library' ? [prompt.promptId] : [])),
  };
}
