import { cache } from 'react';
import { mayRole, type Permission } from '../core/access/may-role';
import { AppError } from '../core/shared/app-error';
import { scopeOfTenant, type TenantScope } from '../core/shared/tenant-scope';
import { findMembership, type Role } from '../db/memberships';
import type { SessionWithUser } from '../db/sessions';
import { getTenant, type Tenant } from '../db/tenants';

/** Who is asking, and for which business. */
export type TenantSession = {
  scope: TenantScope;
  tenant: Tenant;
  role: Role;
  user: { id: string; name: string; email: string };
};

/** A slug that no business can have is not looked for. */
const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

const findOnce = cache((userId: string, slug: string) => findMembership(userId, slug));
const getOnce = cache((tenantId: string) => getTenant(scopeOfTenant(tenantId)));

/**
 * The session's place in the business of that slug: one of the few constructors of a TenantScope. Throws
 * AppError('not_signed_in') without a session, 'not_found' for an unknown slug and for a business of others, alike, and 'forbidden' when the
 * role may not do it.
 */
export async function requireMembership(
  session: SessionWithUser | null,
  slug: string,
  permission: Permission,
): Promise<TenantSession> {
  if (session === null) throw new AppError('not_signed_in', 'Sign in to see this.');
  const membership = SLUG.test(slug) ? await findOnce(session.user.id, slug) : null;
  if (membership === null) throw new AppError('not_found', 'There is nothing here.');
  if (!mayRole(membership.role, permission)) {
    throw new AppError('forbidden', 'Your role does not allow this. Ask the owner of the business.');
  }
  const { id, name, email } = session.user;
  return {
    scope: scopeOfTenant(membership.tenantId),
    tenant: await getOnce(membership.tenantId),
    role: membership.role,
    user: { id, name, email },
  };
}
