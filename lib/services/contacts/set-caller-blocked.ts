import { z } from 'zod';
import { newId } from '../../config/new-id';
import { e164Schema, formatPhoneNumber } from '../../core/shared/phone-number';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { findContactByNumber, storeContact } from '../../db/contacts';
import { lockRow } from '../../db/lock-row';
import { getTenant } from '../../db/tenants';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

const inputSchema = z.object({ number: e164Schema, blocked: z.boolean() });

/**
 * Blocks a caller, or lets them through again, by their number; calls are answered by it within 2 s. A caller without a contact gets one
 * that is named by the number. Throws AppError('invalid_input') for what is no number.
 */
export async function setCallerBlocked(
  scope: TenantScope,
  input: z.input<typeof inputSchema>,
  actor: AuditActor,
): Promise<void> {
  const { number, blocked } = parseInput(inputSchema, input);
  await withTenant(scope, async () => {
    const { country } = await getTenant(scope);
    const found = await findContactByNumber(scope, number);
    const isThere = found !== null && (await lockRow(scope, 'contact', found.id));
    const known = isThere ? await findContactByNumber(scope, number) : null;
    const fresh = { name: formatPhoneNumber(number, country), number, tags: [], vip: false, language: null, note: '' };
    const { createdAt: _createdAt, ...contact } = known ?? { id: newId('contact'), ...fresh, createdAt: 0 };
    await storeContact(scope, { ...contact, blocked });
    const details = { name: contact.name, vip: contact.vip, blocked };
    await insertAuditEvent(scope, { actor, action: 'contact.changed', subjectId: contact.id, details });
  });
}
