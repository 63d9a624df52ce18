import { z } from 'zod';

/**
 * Something the caller hears. Text is spoken by the carrier in the business's language and voice; `closedMessage` is the
 * text that the owner wrote beside the opening hours, looked up when the call happens so that editing it needs no new flow version.
 */
export const promptSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().trim().min(1).max(3000) }),
  z.object({ kind: z.literal('closedMessage'), scheduleId: z.string() }),
]);

export type Prompt = z.infer<typeof promptSchema>;

/** The prompt in a sentence: the first words of a text in quotation marks, or whose closed message it is. */
export function describePrompt(prompt: Prompt, names: { schedule(id: string): string }): string {
  if (prompt.kind === 'closedMessage') return `the closed message of ${names.schedule(prompt.scheduleId)}`;
  return prompt.text.length > 60 ? `“${prompt.text.slice(0, 57).trimEnd()}…”` : `“${prompt.text}”`;
}
