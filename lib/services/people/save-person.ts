import { z } from 'zod';
import { newId } from '../../config/new-id';
import type { Phone } from '../../core/people/person';
import { AppError } from '../../core/shared/app-error';
import { dialNumberSchema, kindOfNumber, numberWithoutExtension } from '../../core/shared/phone-number';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { listNumbers } from '../../db/numbers';
import { lockPerson, type PersonWithUser, storePerson } from '../../db/people';
import { withTenant } from '../../db/with-tenant';
import { makeOwnSchedule } from '../hours/make-own-schedule';
import { requireSchedules } from '../hours/require-schedules';
import { parseInput } from '../parse-input';

const phoneSchema = z
  .object({
    id: z.string().nullable().default(null),
    kind: z.enum(['number', 'browser']).default('number'),
    /** Of a browser it is not looked at. */
    number: z.string().nullable().default(null),
    enabled: z.boolean().default(true),
    scheduleId: z.string().nullable().default(null),
  })
  .transform(({ kind, number, ...settings }, context) => {
    if (kind === 'browser') return { kind, ...settings };
    const parsed = dialNumberSchema.safeParse(number ?? '');
    if (parsed.success) return { kind, number: parsed.data, ...settings };
    context.addIssue({ code: 'custom', path: ['number'], message: parsed.error.issues[0]?.message ?? '' });
    return z.NEVER;
  });

const inputSchema = z.object({
  id: z.string().nullable().default(null),
  name: z.string().trim().min(1, 'Give a name.').max(80, 'A name has at most 80 characters.'),
  email: z.email('An e-mail address looks like name@example.com.').max(254).nullable().default(null),
  /** Left out: unchanged. */
  userId: z.string().nullable().optional(),
  available: z.boolean().default(true),
  scheduleId: z.string().nullable().default(null),
  /** Makes working hours of their own, in the place of `scheduleId`. */
  ownHours: z.boolean().default(false),
  /** Left out: unchanged. */
  doNotDisturbUntil: z.number().nullable().optional(),
  extension: z
    .string()
    .regex(/^\d{2,6}$/, 'An extension has two to six digits.')
    .nullable()
    .default(null),
  /** In the order in which they are rung. */
  phones: z.array(phoneSchema).max(10, 'A person has at most ten phones.').default([]),
});

/**
 * Makes a person (`id` null) or replaces them with their phones; routing follows within 2 s. Throws AppError('invalid_input') that names
 * the phone which is ours, premium or there twice, and the hours which are gone; AppError('conflict') for an extension that is taken;
 * AppError('not_found') for a person who was deleted.
 */
export async function savePerson(
  scope: TenantScope,
  input: z.input<typeof inputSchema>,
  actor: AuditActor,
): Promise<PersonWithUser> {
  const { ownHours, ...parsed } = parseInput(inputSchema, input);
  return withTenant(scope, async () => {
    const stored = parsed.id === null ? null : await lockPerson(scope, parsed.id);
    const asked: PersonWithUser = {
      ...parsed,
      id: parsed.id ?? newId('person'),
      userId: parsed.userId === undefined ? (stored?.userId ?? null) : parsed.userId,
      doNotDisturbUntil:
        parsed.doNotDisturbUntil === undefined ? (stored?.doNotDisturbUntil ?? null) : parsed.doNotDisturbUntil,
      phones: parsed.phones.map((phone) => ({ ...phone, id: phone.id ?? newId('phone') })),
    };
    await refusePhones(scope, asked);
    await requireSchedules(scope, schedulesOf(asked));
    const person = ownHours ? { ...asked, scheduleId: (await makeOwnSchedule(scope, asked.name, actor)).id } : asked;
    await storePerson(scope, person);
    await insertAuditEvent(scope, {
      actor,
      action: 'person.saved',
      subjectId: person.id,
      details: { name: person.name },
    });
    return person;
  });
}

/** Each field that names hours, as the form calls it. */
function schedulesOf({ scheduleId, phones }: PersonWithUser): Record<string, string | null> {
  const ofPhones = phones.map((phone, index) => [`phones.${index}.scheduleId`, phone.scheduleId]);
  return { scheduleId, ...Object.fromEntries(ofPhones) };
}

async function refusePhones(scope: TenantScope, { phones }: PersonWithUser): Promise<void> {
  const ours = new Set((await listNumbers(scope)).map(({ number }) => number));
  const problemOf = (phone: Phone, index: number): string | null => {
    if (phone.kind === 'browser')
      return phones.findIndex(({ kind }) => kind === 'browser') === index
        ? null
        : 'This browser is in the list already.';
    const { number } = phone;
    if (ours.has(numberWithoutExtension(number)))
      return 'This is one of the numbers that callers dial: ringing it would go round in a circle.';
    if (kindOfNumber(number) === 'premium')
      return 'This number costs extra for every minute: calls are not put through to it.';
    const isTwice = phones.findIndex((other) => other.kind !== 'browser' && other.number === number) !== index;
    return isTwice ? 'This number is in the list already.' : null;
  };
  const problems = phones.flatMap((phone, index) => {
    const problem = problemOf(phone, index);
    return problem === null ? [] : [[`phones.${index}.number`, problem] as const];
  });
  if (problems[0] === undefined) return;
  throw new AppError('invalid_input', problems[0][1], { fields: Object.fromEntries(problems) });
}
