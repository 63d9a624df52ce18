import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { findPerson, removePerson } from '../../db/people';
import { withTenant } from '../../db/with-tenant';
import { refuseWhileUsed } from '../flows/flows-using';

/**
 * Removes a person with their phones; departments and alerts lose them. Throws AppError('not_found') when nobody is there and
 * AppError('conflict') with the names of the flows that ring them.
 */
export async function deletePerson(scope: TenantScope, personId: string, actor: AuditActor): Promise<{ name: string }> {
  return withTenant(scope, async () => {
    const person = await findPerson(scope, personId);
    if (person === null) throw new AppError('not_found', 'This person is gone already. Reload the page.');
    await refuseWhileUsed(scope, personId, person.name);
    await removePerson(scope, personId);
    await insertAuditEvent(scope, {
      actor,
      action: 'person.deleted',
      subjectId: personId,
      details: { name: person.name },
    });
    return { name: person.name };
  });
}
