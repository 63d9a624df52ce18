import { z } from 'zod';
import { RECORDING_DAYS_DEFAULT } from '../../config/limits';
import { newId } from '../../config/new-id';
import { dialNumberSchema } from '../../core/shared/phone-number';
import { isReservedSlug } from '../../core/shared/reserved-slugs';
import { scopeOfTenant, type TenantScope } from '../../core/shared/tenant-scope';
import { isTimeZone } from '../../core/shared/time';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { storeMember } from '../../db/memberships';
import { insertTenant } from '../../db/tenants';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

const slugSchema = z
  .string()
  .trim()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'An address has lower-case letters, digits and dashes.')
  .refine((slug) => !isReservedSlug(slug), 'This address is taken; choose another.');

const tenantSchema = z.object({
  name: z.string().trim().min(1, 'Give the business a name.').max(80, 'A name has at most 80 characters.'),
  slug: slugSchema,
  country: z.string().regex(/^[A-Z]{2}$/, 'Choose a country.'),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone.'),
  language: z.string().min(2).max(20).default('en-US'),
  voice: z.string().max(80).nullable().default(null),
  fallbackNumber: dialNumberSchema.nullable().default(null),
  recordCalls: z.boolean().default(true),
  recordingAnnouncement: z.string().trim().max(500).nullable().default(null),
  recordingDays: z.number().int().min(1).max(3650).default(RECORDING_DAYS_DEFAULT),
  outboundCountries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(300)
    .optional(),
});

/**
 * Makes a business with its owner and returns its scope: whoever makes a tenant may touch it. New businesses dial their own
 * country only. Throws AppError('conflict') when the address is taken.
 */
export async function createTenant(
  input: z.input<typeof tenantSchema>,
  owner: { userId: string; actor: AuditActor },
): Promise<TenantScope> {
  const tenant = parseInput(tenantSchema, input);
  const scope = scopeOfTenant(newId('tenant'));
  await withTenant(scope, async () => {
    await insertTenant(scope, { ...tenant, outboundCountries: tenant.outboundCountries ?? [tenant.country] });
    await storeMember(scope, { userId: owner.userId, role: 'owner' });
    await insertAuditEvent(scope, { actor: owner.actor, action: 'tenant.created', subjectId: scope.tenantId });
  });
  return scope;
}
