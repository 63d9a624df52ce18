import type { TenantScope } from '../../core/shared/tenant-scope';
import { listPrompts } from '../../db/prompts';
import { openStorage } from '../../storage/registry';

/** Deletes a sound of a prompt, unless some prompt names it (again). Safe to run twice. */
export async function purgeAudio(scope: TenantScope, key: string): Promise<void> {
  const prompts = await listPrompts(scope);
  const named = prompts.flatMap(({ variants }) => Object.values(variants));
  if (named.some((variant) => variant.kind === 'audio' && variant.key === key)) return;
  await openStorage().delete(key);
}
