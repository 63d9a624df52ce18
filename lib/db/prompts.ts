import type { LibraryPrompt } from '../core/flow/prompt';
import { promptVariantsSchema } from '../core/flow/prompt-variant';
import type { TenantScope } from '../core/shared/tenant-scope';
import { lockRow } from './lock-row';
import { changeRouting, withTenant } from './with-tenant';

/** What callers hear, kept once and used in several flows; parsed on the way out, since the languages are stored as JSON. By name. */
export async function listPrompts(scope: TenantScope): Promise<LibraryPrompt[]> {
  const rows = await withTenant(scope, (db) =>
    db.prompt.findMany({ where: { tenantId: scope.tenantId }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
  );
  return rows.map(promptOf);
}

export async function findPrompt(scope: TenantScope, promptId: string): Promise<LibraryPrompt | null> {
  const row = await withTenant(scope, (db) =>
    db.prompt.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: promptId } } }),
  );
  return row && promptOf(row);
}

/** Within a transaction: nobody else changes the prompt until it ends, so that two languages saved at once are both kept. */
export async function lockPrompt(scope: TenantScope, promptId: string): Promise<void> {
  await lockRow(scope, 'prompt', promptId);
}

/** Makes the prompt or replaces it, in every language. */
export async function storePrompt(scope: TenantScope, prompt: LibraryPrompt): Promise<void> {
  const { tenantId } = scope;
  const { id, name, variants } = prompt;
  await changeRouting(scope, (db) =>
    db.prompt.upsert({
      where: { tenantId_id: { tenantId, id } },
      create: { tenantId, id, name, variants },
      update: { name, variants },
    }),
  );
}

/** Also succeeds when there was none. */
export async function removePrompt(scope: TenantScope, promptId: string): Promise<void> {
  await changeRouting(scope, (db) => db.prompt.deleteMany({ where: { tenantId: scope.tenantId, id: promptId } }));
}

function promptOf(row: { id: string; name: string; variants: unknown }): LibraryPrompt {
  return { id: row.id, name: row.name, variants: promptVariantsSchema.parse(row.variants) };
}
