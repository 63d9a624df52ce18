import { listCarrierAccounts } from '../../lib/db/carrier-accounts';
import { connectTo } from '../../lib/services/carrier-accounts/connect-account';
import { webhookUrls } from '../../lib/services/numbers/webhook-urls';

/** Points every number of the box at this installation's present addresses: its ports may be others than at the first start. */
export async function pointNumbersHere(): Promise<void> {
  for (const account of await listCarrierAccounts()) {
    const client = connectTo(account);
    for (const { sid } of await client.listNumbers()) await client.configureNumber(sid, webhookUrls(account.carrier));
  }
}
