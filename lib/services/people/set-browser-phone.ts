import { newId } from '../../config/new-id';
import type { Phone } from '../../core/people/person';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { lockPerson, storePerson } from '../../db/people';
import { withTenant } from '../../db/with-tenant';

/**
 * Lets a person's browser ring after their other phones, or rests it; its place and hours stay as they were. Routing follows within 2 s.
 * Throws AppError('not_found') when the person is gone.
 */
export async function setBrowserPhone(
  scope: TenantScope,
  { personId, enabled }: { personId: string; enabled: boolean },
  actor: AuditActor,
): Promise<void> {
  await withTenant(scope, async () => {
    const person = await lockPerson(scope, personId);
    const phones = person.phones.map((phone) => (phone.kind === 'browser' ? { ...phone, enabled } : phone));
    if (enabled && !phones.some(({ kind }) => kind === 'browser')) phones.push(newBrowser());
    await storePerson(scope, { ...person, phones });
    await insertAuditEvent(scope, {
      actor,
      action: 'person.browserPhoneSet',
      subjectId: personId,
      details: { enabled },
    });
  });
}

function newBrowser(): Phone {
  return { id: newId('phone'), kind: 'browser', enabled: true, scheduleId: null };
}
