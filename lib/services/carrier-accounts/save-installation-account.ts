import { sealSecret } from '../../config/seal';
import { tokenPurpose } from '../../config/token-purpose';
import { storeInstallationAccount } from '../../db/carrier-accounts';

/** Stores the account that may carry every tenant's numbers, or its new token, sealed. Returns its id. */
export async function saveInstallationAccount(account: {
  carrier: string;
  accountSid: string;
  authToken: string;
}): Promise<string> {
  const { carrier, accountSid, authToken } = account;
  const sealedToken = sealSecret(authToken, tokenPurpose(accountSid));
  return storeInstallationAccount({ carrier, accountSid, sealedToken });
}
