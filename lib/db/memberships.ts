import type { TenantScope } from '../core/shared/tenant-scope';
import { withoutTenant, withTenant } from './with-tenant';

/**
 * Who belongs to which tenant. The look-ups by user cross tenants, by functions of the database that return the user's
 * own memberships only: they are what a session's TenantScope is made of.
 */
export type Role = 'owner' | 'admin' | 'supervisor' | 'agent' | 'viewer';

export type Membership = {
  tenantId: string;
  slug: string;
  tenantName: string;
  tenantStatus: 'active' | 'suspended';
  role: Role;
};

export type Member = { userId: string; name: string; email: string; role: Role; createdAt: number };

type MembershipRow = { tenant_id: string; slug: string; name: string; status: string; role: string };

/** Crosses tenants. The user's tenants by name. */
export async function listMembershipsOfUser(userId: string): Promise<Membership[]> {
  const rows = await withoutTenant((db) => db.$queryRaw<MembershipRow[]>`select * from memberships_of_user(${userId})`);
  return rows.map(membershipOf);
}

/** Crosses tenants. The user's place in the tenant of that slug; null when there is none or no such tenant. */
export async function findMembership(userId: string, slug: string): Promise<Membership | null> {
  const [row] = await withoutTenant(
    (db) => db.$queryRaw<MembershipRow[]>`select * from membership_by_slug(${userId}, ${slug})`,
  );
  return row ? membershipOf(row) : null;
}

/** Adds the user or changes the role. */
export async function storeMember(scope: TenantScope, member: { userId: string; role: Role }): Promise<void> {
  const { tenantId } = scope;
  await withTenant(scope, (db) =>
    db.member.upsert({
      where: { tenantId_userId: { tenantId, userId: member.userId } },
      create: { tenantId, ...member },
      update: { role: member.role },
    }),
  );
}

/** Everybody who may sign in to the tenant, by name. */
export async function listMembers(scope: TenantScope): Promise<Member[]> {
  const rows = await withTenant(scope, (db) =>
    db.member.findMany({
      where: { tenantId: scope.tenantId },
      include: { user: { select: { name: true, email: true } } },
      orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
    }),
  );
  return rows.map(({ userId, role, createdAt, user: { name, email } }) => ({
    userId,
    name,
    email,
    role: roleOf(role),
    createdAt: createdAt.getTime(),
  }));
}

function membershipOf(row: MembershipRow): Membership {
  return {
    tenantId: row.tenant_id,
    slug: row.slug,
    tenantName: row.name,
    tenantStatus: row.status === 'suspended' ? 'suspended' : 'active',
    role: roleOf(row.role),
  };
}

/** An unknown role may see and nothing more. */
export function roleOf(text: string): Role {
  return text === 'owner' || text === 'admin' || text === 'supervisor' || text === 'agent' ? text : 'viewer';
}
