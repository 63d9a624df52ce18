import { z } from 'zod';
import { newId } from '../../config/new-id';
import { e164Schema } from '../../core/shared/phone-number';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { type PersonWithUser, storePerson } from '../../db/people';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

const inputSchema = z.object({
  id: z.string().nullable().default(null),
  name: z.string().trim().min(1, 'Give a name.').max(80, 'A name has at most 80 characters.'),
  email: z.email('An e-mail address looks like name@example.com.').max(254).nullable().default(null),
  userId: z.string().nullable().default(null),
  available: z.boolean().default(true),
  scheduleId: z.string().nullable().default(null),
  doNotDisturbUntil: z.number().nullable().default(null),
  extension: z
    .string()
    .regex(/^\d{2,6}$/, 'An extension has two to six digits.')
    .nullable()
    .default(null),
  /** In the order in which they are rung. */
  phones: z
    .array(
      z.object({
        id: z.string().nullable().default(null),
        number: e164Schema,
        enabled: z.boolean().default(true),
        scheduleId: z.string().nullable().default(null),
      }),
    )
    .max(10, 'A person has at most ten phones.')
    .default([]),
});

/** Makes a person (`id` null) or replaces them with their phones; routing follows within 2 s. */
export async function savePerson(
  scope: TenantScope,
  input: z.input<typeof inputSchema>,
  actor: AuditActor,
): Promise<PersonWithUser> {
  const parsed = parseInput(inputSchema, input);
  const person: PersonWithUser = {
    ...parsed,
    id: parsed.id ?? newId('person'),
    phones: parsed.phones.map((phone) => ({ ...phone, id: phone.id ?? newId('phone') })),
  };
  await withTenant(scope, async () => {
    await storePerson(scope, person);
    await insertAuditEvent(scope, {
      actor,
      action: 'person.saved',
      subjectId: person.id,
      details: { name: person.name },
    });
  });
  return person;
}
