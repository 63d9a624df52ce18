import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { newId } from '../../config/new-id';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { insertApiKey } from '../../db/api-keys';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

const KEY_BYTES = 24;
const PREFIX_LENGTH = 8;
const nameSchema = z.string().trim().min(1, 'Give the key a name.').max(80, 'A name has at most 80 characters.');

/** Makes a key of the REST API. The key is in this answer and nowhere else: only its SHA-256 is stored. */
export async function createApiKey(
  scope: TenantScope,
  input: { name: string },
  actor: AuditActor,
): Promise<{ id: string; key: string; prefix: string }> {
  const { name } = parseInput(z.object({ name: nameSchema }), input);
  const id = newId('apiKey');
  const key = `lk_${randomBytes(KEY_BYTES).toString('base64url')}`;
  const prefix = key.slice(0, PREFIX_LENGTH);
  await withTenant(scope, async () => {
    await insertApiKey(scope, { id, name, prefix, hash: hashOfApiKey(key), createdByUserId: actor.userId });
    await insertAuditEvent(scope, { actor, action: 'apiKey.created', subjectId: id, details: { name, prefix } });
  });
  return { id, key, prefix };
}

/** What is stored of a key, and by what it is found: SHA-256 in hex. A key has 192 random bits, so no slow hash is needed. */
export function hashOfApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
