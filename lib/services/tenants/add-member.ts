import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { type Role, storeMember } from '../../db/memberships';
import { findUser } from '../../db/users';
import { withTenant } from '../../db/with-tenant';

/** Gives a user a place in the tenant, or another role. Throws AppError('not_found') for an unknown user. */
export async function addMember(
  scope: TenantScope,
  member: { userId: string; role: Role },
  actor: AuditActor,
): Promise<void> {
  if (!(await findUser(member.userId))) throw new AppError('not_found', 'This person has not signed up yet.');
  await withTenant(scope, async () => {
    await storeMember(scope, member);
    await insertAuditEvent(scope, {
      actor,
      action: 'member.saved',
      subjectId: member.userId,
      details: { role: member.role },
    });
  });
}
