import type { TenantScope } from '../../core/shared/tenant-scope';
import { listPrompts } from '../../db/prompts';

/** A prompt as a list of choices shows it: by name, with the languages it has. */
export type PromptChoice = { id: string; name: string; languages: string[] };

/** What a field of a step offers where a prompt of the library is chosen. */
export async function listPromptChoices(scope: TenantScope): Promise<PromptChoice[]> {
  const prompts = await listPrompts(scope);
  return prompts.map(({ id, name, variants }) => ({ id, name, languages: Object.keys(variants).sort() }));
}
