import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { type Contact, deleteContact as removeContact } from '../../db/contacts';
import { withTenant } from '../../db/with-tenant';

/** Deletes the contact and gives it back, so that it can be put back. Throws AppError('not_found') when it is gone already. */
export async function deleteContact(scope: TenantScope, contactId: string, actor: AuditActor): Promise<Contact> {
  return withTenant(scope, async () => {
    const contact = await removeContact(scope, contactId);
    if (contact === null) throw new AppError('not_found', 'This contact does not exist any more.');
    await insertAuditEvent(scope, {
      actor,
      action: 'contact.deleted',
      subjectId: contactId,
      details: { name: contact.name },
    });
    return contact;
  });
}
