import { newId } from '../../lib/config/new-id';
import type { TenantScope } from '../../lib/core/shared/tenant-scope';
import { insertNumber } from '../../lib/db/numbers';
import { ownNumber } from './box-rest';

type NewNumber = { number: string; label: string; carrierAccountId: string; flowId: string; scheduleId: string };

/** Buys the number at the box and gives it to the tenant. */
export async function addNumber(scope: TenantScope, number: NewNumber): Promise<string> {
  const carrierSid = await ownNumber(number.number, number.label);
  const id = newId('number');
  await insertNumber(scope, { id, carrierSid, ...number });
  return id;
}
