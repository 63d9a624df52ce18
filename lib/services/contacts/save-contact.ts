import { z } from 'zod';
import { newId } from '../../config/new-id';
import { AppError } from '../../core/shared/app-error';
import { e164Schema } from '../../core/shared/phone-number';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { type Contact, storeContact } from '../../db/contacts';
import { lockRow } from '../../db/lock-row';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

export const contactInputSchema = z.object({
  id: z
    .string()
    .regex(/^con_[0-9a-z]{10,40}$/)
    .nullable(),
  name: z.string().trim().min(1, 'Give a name.').max(80, 'A name has at most 80 characters.'),
  number: e164Schema,
  tags: z
    .array(z.string().trim().min(1).max(30, 'A tag has at most 30 characters.'))
    .max(20, 'A contact has at most 20 tags.')
    .transform((tags) => [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()]),
  vip: z.boolean(),
  blocked: z.boolean(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Choose a language.')
    .nullable(),
  note: z.string().trim().max(1000, 'A note has at most 1000 characters.'),
});

/**
 * Makes a contact (`id` null) or replaces it; flows know it within 2 s. With `restore`, a contact that was deleted is put back under its id.
 * Throws AppError('conflict') when another contact has the number, AppError('not_found') when the contact was deleted.
 */
export async function saveContact(
  scope: TenantScope,
  input: z.input<typeof contactInputSchema>,
  actor: AuditActor,
  restore = false,
): Promise<Omit<Contact, 'createdAt'>> {
  const parsed = parseInput(contactInputSchema, input);
  const contact = { ...parsed, id: parsed.id ?? newId('contact') };
  await withTenant(scope, async () => {
    if (!restore && parsed.id !== null && !(await lockRow(scope, 'contact', parsed.id)))
      throw new AppError('not_found', 'This contact was deleted. Reload the page.');
    await storeContact(scope, contact);
    const { name, vip, blocked } = contact;
    await insertAuditEvent(scope, {
      actor,
      action: 'contact.changed',
      subjectId: contact.id,
      details: { name, vip, blocked },
    });
  });
  return contact;
}
