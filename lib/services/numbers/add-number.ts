import { z } from 'zod';
import { newId } from '../../config/new-id';
import { AppError } from '../../core/shared/app-error';
import { e164Schema } from '../../core/shared/phone-number';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { findNumberHolders, insertNumber } from '../../db/numbers';
import { withTenant } from '../../db/with-tenant';
import { connectTo, findAccount } from '../carrier-accounts/connect-account';
import { parseInput } from '../parse-input';
import { webhookUrls } from './webhook-urls';

const inputSchema = z.object({
  number: e164Schema,
  label: z.string().trim().min(1, 'Give the number a name.').max(80, 'A name has at most 80 characters.'),
  flowId: z.string().nullable().default(null),
  scheduleId: z.string().nullable().default(null),
  carrierAccountId: z.string().nullable().default(null),
});

/**
 * Gives the tenant a number: one that the account holds already is taken over, another is bought; either way its webhooks then
 * point here. Throws AppError('conflict') when a tenant of this installation has it, AppError('carrier_failed') when the carrier refuses.
 */
export async function addNumber(
  scope: TenantScope,
  input: z.input<typeof inputSchema>,
  actor: AuditActor,
): Promise<{ numberId: string }> {
  const { carrierAccountId, ...wanted } = parseInput(inputSchema, input);
  const holders = await findNumberHolders([wanted.number]);
  if (holders.size > 0) throw new AppError('conflict', 'This number is already in use here.');
  const account = await findAccount(scope, carrierAccountId);
  const client = connectTo(account);
  const urls = webhookUrls(account.carrier);
  const held = (await client.listNumbers()).find(({ number }) => number === wanted.number);
  const { sid } = held ?? (await client.buyNumber(wanted.number, wanted.label, urls));
  const numberId = newId('number');
  await withTenant(scope, async () => {
    await insertNumber(scope, { id: numberId, ...wanted, carrierAccountId: account.id, carrierSid: sid });
    await insertAuditEvent(scope, {
      actor,
      action: 'number.added',
      subjectId: numberId,
      details: { number: wanted.number, bought: held === undefined },
    });
  });
  // Last, so that a call cannot reach us on a number that nobody here has.
  if (held) await client.configureNumber(sid, urls);
  return { numberId };
}
