import type { Business } from '../core/flow/business';
import { AppError } from '../core/shared/app-error';
import type { TenantScope } from '../core/shared/tenant-scope';
import { businessOf } from './snapshot-source';
import { withTenant } from './with-tenant';

/** Everything that routing a call may need, as it stands in the database now. Throws AppError('not_found') when the tenant was deleted. */
export function readBusiness(scope: TenantScope): Promise<Business> {
  const { tenantId } = scope;
  return withTenant(scope, async (db) => {
    const tenant = await db.tenant.findUnique({ where: { id: tenantId } });
    if (tenant === null) throw new AppError('not_found', 'This business does not exist.');
    const numbers = await db.number.findMany({ where: { tenantId }, select: { number: true } });
    return businessOf(
      scope,
      tenant,
      numbers.map(({ number }) => number),
      Date.now(),
    );
  });
}
