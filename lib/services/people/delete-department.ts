import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { listDepartments, removeDepartment } from '../../db/departments';
import { withTenant } from '../../db/with-tenant';
import { refuseWhileUsed } from '../flows/flows-using';

/**
 * Removes a department; its people stay. Throws AppError('not_found') when it is not there and AppError('conflict') with the names of the
 * flows, or of the departments overflowing into it, that would lead nowhere.
 */
export async function deleteDepartment(
  scope: TenantScope,
  departmentId: string,
  actor: AuditActor,
): Promise<{ name: string }> {
  return withTenant(scope, async () => {
    const departments = await listDepartments(scope);
    const department = departments.find(({ id }) => id === departmentId);
    if (department === undefined) throw new AppError('not_found', 'This department is gone already. Reload the page.');
    const { name } = department;
    await refuseWhileUsed(scope, departmentId, name);
    const before = departments.filter(({ overflowDepartmentId }) => overflowDepartmentId === departmentId);
    if (before.length > 0) {
      const names = before.map((one) => one.name).join(', ');
      throw new AppError('conflict', `${name} is where calls go that nobody answers in ${names}. Change that first.`);
    }
    await removeDepartment(scope, departmentId);
    await insertAuditEvent(scope, { actor, action: 'department.deleted', subjectId: departmentId, details: { name } });
    return { name };
  });
}
