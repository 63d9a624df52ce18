import type { LibraryPrompt } from './prompt';

/** The languages that callers may hear: the business's first, then what any prompt is spoken in. */
export function usedLanguages(prompts: readonly Pick<LibraryPrompt, 'variants'>[], ownLanguage: string): string[] {
  const others = new Set(prompts.flatMap(({ variants }) => Object.keys(variants)));
  others.delete(ownLanguage);
  return [ownLanguage, ...[...others].sort()];
}

/** Those of `used` that the prompt lacks: callers of that language hear it in another one. */
export function missingLanguages({ variants }: Pick<LibraryPrompt, 'variants'>, used: readonly string[]): string[] {
  return used.filter((language) => !Object.hasOwn(variants, language));
}
