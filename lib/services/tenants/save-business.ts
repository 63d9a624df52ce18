import { z } from 'zod';
import { AppError } from '../../core/shared/app-error';
import { dialNumberSchema, kindOfNumber, numberWithoutExtension } from '../../core/shared/phone-number';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { isTimeZone } from '../../core/shared/time';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { listNumbers } from '../../db/numbers';
import { updateTenant } from '../../db/tenants';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

const inputSchema = z.object({
  name: z.string().trim().min(1, 'Give the business a name.').max(80, 'A name has at most 80 characters.'),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone.'),
  /** Rung when a flow fails. Null: callers leave a message then. */
  fallbackNumber: dialNumberSchema.nullable(),
});

/**
 * Changes what a business is called, its time zone and the number rung when something fails; new calls follow within 2 s. Throws
 * AppError('invalid_input') that names the field, also for a fallback number that would lead round in a circle or costs extra.
 */
export async function saveBusiness(
  scope: TenantScope,
  input: z.input<typeof inputSchema>,
  actor: AuditActor,
): Promise<void> {
  const business = parseInput(inputSchema, input);
  await withTenant(scope, async () => {
    await refuseFallback(scope, business.fallbackNumber);
    await updateTenant(scope, business);
    await insertAuditEvent(scope, { actor, action: 'business.changed', subjectId: null, details: business });
  });
}

async function refuseFallback(scope: TenantScope, number: string | null): Promise<void> {
  if (number === null) return;
  const isOurs = (await listNumbers(scope)).some((ours) => ours.number === numberWithoutExtension(number));
  if (isOurs) refuse('This is one of the numbers that callers dial: ringing it would go round in a circle.');
  if (kindOfNumber(number) === 'premium')
    refuse('This number costs extra for every minute: calls are not put through to it.');
}

function refuse(sentence: string): never {
  throw new AppError('invalid_input', sentence, { fields: { fallbackNumber: sentence } });
}
