import { z } from 'zod';

/** A longer answer is no choice from a menu. */
const SAID_CHARACTERS_MAX = 1_000;

const optionSchema = z.object({
  key: z.string().regex(/^[0-9*#]$/, 'A choice is one key: 0 to 9, * or #.'),
  label: z.string().trim().min(1).max(60),
  words: z.array(z.string().trim().min(1).max(60)).max(10).default([]),
});
export type MenuOption = z.infer<typeof optionSchema>;

export const menuOptionsSchema = z
  .array(optionSchema)
  .min(1, 'A menu needs at least one choice.')
  .max(12)
  .refine(
    (options) => new Set(options.map((option) => option.key)).size === options.length,
    'Each key can be used once.',
  );

/**
 * The choice that what was said names: by its label, one of its words or its key, as whole words; the longest match wins, so that
 * 'new sales' is not 'sales'. Two different choices matching equally well are no choice.
 */
export function matchSpokenChoice(options: readonly MenuOption[], text: string): MenuOption | null {
  const said = ` ${plain(text.slice(0, SAID_CHARACTERS_MAX))} `;
  let best: MenuOption | null = null;
  let bestLength = 0;
  let isTied = false;
  for (const option of options) {
    for (const word of [option.label, option.key, ...option.words]) {
      const wanted = plain(word);
      if (wanted === '' || !said.includes(` ${wanted} `) || wanted.length < bestLength) continue;
      isTied = wanted.length === bestLength && best !== option;
      best = option;
      bestLength = wanted.length;
    }
  }
  return isTied ? null : best;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
