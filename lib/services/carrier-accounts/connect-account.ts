import type { CarrierClient } from '../../carriers/carrier';
import { findCarrier } from '../../carriers/registry';
import { openSecret } from '../../config/seal';
import { tokenPurpose } from '../../config/token-purpose';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type CarrierAccountRow, listCarrierAccounts } from '../../db/carrier-accounts';
import { findAccountIdOfCall } from '../../db/numbers';

/**
 * The carrier's REST API under an account that the tenant may use: the one asked for, else its own, else the installation's.
 * Throws AppError('unavailable') when there is none.
 */
export async function connectAccount(scope: TenantScope, accountId: string | null): Promise<CarrierClient> {
  return connectTo(await findAccount(scope, accountId));
}

/** The account that the tenant may use, as connectAccount chooses it. */
export async function findAccount(scope: TenantScope, accountId: string | null): Promise<CarrierAccountRow> {
  const accounts = (await listCarrierAccounts()).filter(
    ({ tenantId }) => tenantId === null || tenantId === scope.tenantId,
  );
  const account =
    accountId === null
      ? (accounts.find(({ tenantId }) => tenantId === scope.tenantId) ?? accounts[0])
      : accounts.find(({ id }) => id === accountId);
  if (!account) throw new AppError('unavailable', 'No carrier account is set up for this business.');
  return account;
}

/** The account that carried the call: that of its number, which may meanwhile be gone. */
export async function connectAccountOfCall(scope: TenantScope, callId: string): Promise<CarrierClient> {
  return connectAccount(scope, await findAccountIdOfCall(scope, callId));
}

/** Throws AppError('unavailable') when the token cannot be opened or the carrier is no longer known. */
export function connectTo(account: CarrierAccountRow): CarrierClient {
  const carrier = findCarrier(account.carrier);
  const authToken = openSecret(account.sealedToken, tokenPurpose(account.accountSid));
  if (carrier === null || authToken === null) {
    throw new AppError(
      'unavailable',
      `The carrier account ${account.accountSid} cannot be used: enter its token again.`,
    );
  }
  return carrier.connect({ accountSid: account.accountSid, authToken });
}
