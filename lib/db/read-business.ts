import type { Business } from '../core/flow/business';
import { AppError } from '../core/shared/app-error';
import type { TenantScope } from '../core/shared/tenant-scope';
import { readSnapshotSource } from './snapshot-source';

/** Everything that routing a call may need, as it stands in the database now. Throws AppError('not_found') when the tenant is gone. */
export async function readBusiness(scope: TenantScope): Promise<Business> {
  const source = await readSnapshotSource(scope, Date.now());
  if (source === null) throw new AppError('not_found', 'This business does not exist.');
  return source.document.business;
}
