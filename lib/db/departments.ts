import { type Department, RING_ORDERS } from '../core/people/person';
import type { TenantScope } from '../core/shared/tenant-scope';
import { changeRouting, withTenant } from './with-tenant';

/** Groups of people with a ring order. */
export async function listDepartments(scope: TenantScope): Promise<Department[]> {
  const rows = await withTenant(scope, (db) =>
    db.department.findMany({
      where: { tenantId: scope.tenantId },
      include: { members: { orderBy: { ordinal: 'asc' }, select: { personId: true, weight: true } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    order: RING_ORDERS.find((order) => order === row.order) ?? 'together',
    personIds: row.members.map((member) => member.personId),
    weights: Object.fromEntries(row.members.map(({ personId, weight }) => [personId, weight])),
    sticky: row.sticky,
    ringSeconds: row.ringSeconds,
    scheduleId: row.scheduleId,
    overflowDepartmentId: row.overflowDepartmentId,
  }));
}

/** Makes the department or replaces it, members included. Refuses people of another tenant (foreign key). */
export async function storeDepartment(scope: TenantScope, department: Department): Promise<void> {
  const { tenantId } = scope;
  const { id, personIds, weights, ...columns } = department;
  await changeRouting(scope, async (db) => {
    await db.department.upsert({
      where: { tenantId_id: { tenantId, id } },
      create: { tenantId, id, ...columns },
      update: columns,
    });
    await db.departmentMember.deleteMany({ where: { tenantId, departmentId: id } });
    await db.departmentMember.createMany({
      data: personIds.map((personId, ordinal) => ({
        tenantId,
        departmentId: id,
        personId,
        ordinal,
        weight: weights[personId] ?? 1,
      })),
    });
  });
}

/** Removes the department; its people stay. False when there was none. */
export async function removeDepartment(scope: TenantScope, departmentId: string): Promise<boolean> {
  const { count } = await changeRouting(scope, (db) =>
    db.department.deleteMany({ where: { tenantId: scope.tenantId, id: departmentId } }),
  );
  return count > 0;
}
