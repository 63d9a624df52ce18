import { newId } from '../config/new-id';
import { millisOrNull } from './millis';
import { withoutTenant } from './with-tenant';

/**
 * Accounts at carriers. Both functions cross tenants: an account without a tenant is the installation's and may carry every
 * tenant's numbers. Tokens are sealed (lib/config/seal) for tokenPurpose(account sid).
 */
export type CarrierAccountRow = {
  id: string;
  tenantId: string | null;
  carrier: string;
  accountSid: string;
  sealedToken: string;
  reconciledThrough: number | null;
};

type Row = {
  id: string;
  tenant_id: string | null;
  carrier: string;
  account_sid: string;
  sealed_token: string;
  reconciled_through: Date | null;
};

export async function listCarrierAccounts(): Promise<CarrierAccountRow[]> {
  const rows = await withoutTenant((db) => db.$queryRaw<Row[]>`select * from all_carrier_accounts()`);
  return rows.map((row) => ({
    id: row.id,
    tenantId: row.tenant_id,
    carrier: row.carrier,
    accountSid: row.account_sid,
    sealedToken: row.sealed_token,
    reconciledThrough: millisOrNull(row.reconciled_through),
  }));
}

/** Stores the installation's account or its new token; returns its id. */
export async function storeInstallationAccount(account: {
  carrier: string;
  accountSid: string;
  sealedToken: string;
}): Promise<string> {
  const [row] = await withoutTenant(
    (db) => db.$queryRaw<{ id: string }[]>`
      select save_installation_account(${newId('carrierAccount')}, ${account.carrier}, ${account.accountSid}, ${account.sealedToken}) as id`,
  );
  return row?.id ?? '';
}

/** Calls that started before `through` were compared with the carrier's own list. */
export async function markAccountReconciled(accountId: string, through: number): Promise<void> {
  await withoutTenant(
    (db) => db.$queryRaw`select mark_account_reconciled(${accountId}, ${new Date(through)}::timestamptz)::text`,
  );
}
