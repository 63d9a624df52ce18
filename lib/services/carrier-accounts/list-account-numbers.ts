import type { CarrierNumber } from '../../carriers/carrier';
import { AppError } from '../../core/shared/app-error';
import { listCarrierAccounts } from '../../db/carrier-accounts';
import { findNumberHolders } from '../../db/numbers';
import { connectTo } from './connect-account';
import { saveInstallationAccount } from './save-installation-account';

/**
 * The numbers that the installation's account holds and no tenant has yet; stores the account first, so that it is known from
 * then on. Crosses tenants: for the first run. Throws AppError('carrier_failed') when the carrier does not accept the account.
 */
export async function listAccountNumbers(account: {
  carrier: string;
  accountSid: string;
  authToken: string;
}): Promise<CarrierNumber[]> {
  const id = await saveInstallationAccount(account);
  const row = (await listCarrierAccounts()).find((known) => known.id === id);
  if (!row) throw new AppError('unavailable', 'The carrier account could not be stored.');
  const numbers = await connectTo(row).listNumbers();
  const holders = await findNumberHolders(numbers.map(({ number }) => number));
  return numbers.filter(({ number }) => !holders.has(number));
}
