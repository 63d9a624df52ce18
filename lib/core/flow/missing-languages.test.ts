import { expect, it } from 'vitest';
import { missingLanguages, usedLanguages } from './missing-languages';
import type { PromptVariant } from './prompt';

const hello: PromptVariant = { kind: 'text', text: 'Hello.', voice: null };

it('a prompt lacks the business’s language and those that others have', () => {
  const prompts = [
    { variants: { 'es-US': hello } },
    { variants: { 'en-US': hello, 'de-DE': hello } },
    { variants: {} },
  ];
  const used = usedLanguages(prompts, 'en-US');
  expect(used).toEqual(['en-US', 'de-DE', 'es-US']);
  expect(prompts.map((prompt) => missingLanguages(prompt, used))).toEqual([['en-US', 'de-DE'], ['es-US'], used]);
});
