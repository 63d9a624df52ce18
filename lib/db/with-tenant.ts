import { AsyncLocalStorage } from 'node:async_hooks';
import { invariant } from '../core/shared/invariant';
import type { TenantScope } from '../core/shared/tenant-scope';
import { prisma } from './client';
import { asAppError } from './database-failure';
import type { Prisma } from './generated/client';

/**
 * One tenant's transaction. Row-level security shows it that tenant's rows and nothing else. What a reader would get wrong:
 * functions of lib/db called inside `work` join the transaction that is open; they need not be handed it.
 */
export type Transaction = Prisma.TransactionClient;

const WAIT_MS_MAX = 5_000;
const TRANSACTION_MS_MAX = 20_000;

const open = new AsyncLocalStorage<{ tenantId: string; transaction: Transaction }>();

/** Runs `work` in the tenant's transaction: all of it is stored or, when it throws, nothing. Throws AppError('unavailable') when Postgres is out of reach. */
export async function withTenant<Result>(
  scope: TenantScope,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const joined = open.getStore();
  if (joined) {
    invariant(joined.tenantId === scope.tenantId, 'a transaction belongs to one tenant');
    return work(joined.transaction);
  }
  try {
    return await prisma().$transaction(
      async (transaction) => {
        await transaction.$queryRaw`select set_config('app.tenant', ${scope.tenantId}, true)`;
        return open.run({ tenantId: scope.tenantId, transaction }, () => work(transaction));
      },
      { maxWait: WAIT_MS_MAX, timeout: TRANSACTION_MS_MAX },
    );
  } catch (error) {
    throw asAppError(error);
  }
}

/**
 * Like withTenant, for every change that routing depends on: raises tenant.snapshot_version in the same transaction and
 * hints the workers, so that each machine's snapshot follows.
 */
export function changeRouting<Result>(
  scope: TenantScope,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return withTenant(scope, async (transaction) => {
    const result = await work(transaction);
    await transaction.$executeRaw`update tenant set snapshot_version = snapshot_version + 1 where id = ${scope.tenantId}`;
    await transaction.$queryRaw`select pg_notify('snapshot_changes', ${scope.tenantId})::text`;
    return result;
  });
}

/** For the few tables and functions that belong to no tenant; throws AppError('unavailable') when Postgres is out of reach. */
export async function withoutTenant<Result>(work: (client: Transaction) => Promise<Result>): Promise<Result> {
  try {
    return await work(prisma());
  } catch (error) {
    throw asAppError(error);
  }
}
