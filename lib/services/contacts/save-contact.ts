import { z } from 'zod';
import { newId } from '../../config/new-id';
import { e164Schema } from '../../core/shared/phone-number';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { type Contact, storeContact } from '../../db/contacts';
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
 * Makes a contact (`id` null) or replaces it; flows know it within 2 s. A contact that was deleted can be put back under its id. Throws
 * AppError('conflict') when another contact has the number.
 */
export async function saveContact(
  scope: TenantScope,
  input: z.input<typeof contactInputSchema>,
  actor: AuditActor,
): Promise<Omit<Contact, 'createdAt'>> {
  const parsed = parseInput(contactInputSchema, input);
  const contact = { ...parsed, id: parsed.id ?? newId('contact') };
  await withTenant(scope, async () => {
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
