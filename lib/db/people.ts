import type { Person, Phone } from '../core/people/person';
import { AppError } from '../core/shared/app-error';
import type { TenantScope } from '../core/shared/tenant-scope';
import { isUniqueViolation } from './database-failure';
import { lockRow } from './lock-row';
import { millisOrNull } from './millis';
import { changeRouting, withTenant } from './with-tenant';

/** People who can be rung, with their phones in ring order. */
export type PersonWithUser = Person & { userId: string | null };

const PERSON_DELETED = 'This person was deleted. Reload the page.';

const withPhones = { phones: { orderBy: { ordinal: 'asc' } } } as const;

export async function listPeople(scope: TenantScope): Promise<PersonWithUser[]> {
  const rows = await withTenant(scope, (db) =>
    db.person.findMany({
      where: { tenantId: scope.tenantId },
      include: withPhones,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map(personOf);
}

export async function findPerson(scope: TenantScope, personId: string): Promise<PersonWithUser | null> {
  const row = await withTenant(scope, (db) =>
    db.person.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: personId } }, include: withPhones }),
  );
  return row && personOf(row);
}

/** The person as they are until the transaction ends. Throws AppError('not_found') when they were deleted. */
export async function lockPerson(scope: TenantScope, personId: string): Promise<PersonWithUser> {
  const isThere = await lockRow(scope, 'person', personId);
  const person = isThere ? await findPerson(scope, personId) : null;
  if (person === null) throw new AppError('not_found', PERSON_DELETED);
  return person;
}

/** Makes the person or replaces them, phones included. Throws AppError('conflict') when somebody else has the extension. */
export async function storePerson(scope: TenantScope, person: PersonWithUser): Promise<void> {
  const { tenantId } = scope;
  const { id, phones, doNotDisturbUntil, ...rest } = person;
  const columns = { ...rest, doNotDisturbUntil: doNotDisturbUntil === null ? null : new Date(doNotDisturbUntil) };
  await changeRouting(scope, async (db) => {
    await refuseTakenExtension(
      db.person.upsert({
        where: { tenantId_id: { tenantId, id } },
        create: { tenantId, id, ...columns },
        update: columns,
      }),
    );
    await db.phone.deleteMany({ where: { tenantId, personId: id } });
    await db.phone.createMany({
      data: phones.map((phone, ordinal) => ({ tenantId, personId: id, ordinal, ...phone })),
    });
  });
}

async function refuseTakenExtension<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const sentence = 'Somebody else has this extension; choose other digits.';
    throw new AppError('conflict', sentence, { cause: error, fields: { extension: sentence } });
  }
}

/** What a person changes about themselves in passing. Throws AppError('not_found') when they are gone. */
export async function updatePresence(
  scope: TenantScope,
  personId: string,
  change: { available: boolean } | { doNotDisturbUntil: number | null },
): Promise<void> {
  const data =
    'available' in change
      ? change
      : { doNotDisturbUntil: change.doNotDisturbUntil === null ? null : new Date(change.doNotDisturbUntil) };
  const { count } = await changeRouting(scope, (db) =>
    db.person.updateMany({ where: { tenantId: scope.tenantId, id: personId }, data }),
  );
  if (count === 0) throw new AppError('not_found', PERSON_DELETED);
}

/** Removes the person, their phones, and their place in departments and alerts; false when there was nobody. */
export async function removePerson(scope: TenantScope, personId: string): Promise<boolean> {
  const { count } = await changeRouting(scope, (db) =>
    db.person.deleteMany({ where: { tenantId: scope.tenantId, id: personId } }),
  );
  return count > 0;
}

type PersonRow = {
  id: string;
  name: string;
  email: string | null;
  userId: string | null;
  available: boolean;
  scheduleId: string | null;
  doNotDisturbUntil: Date | null;
  extension: string | null;
  phones: PhoneRow[];
};

/** The table's check keeps it so: a number exactly for the kind `number`. */
type PhoneRow = { id: string; kind: string; number: string | null; enabled: boolean; scheduleId: string | null };

function phoneOf({ id, number, enabled, scheduleId }: PhoneRow): Phone {
  const settings = { id, enabled, scheduleId };
  return number === null ? { kind: 'browser', ...settings } : { kind: 'number', number, ...settings };
}

function personOf(row: PersonRow): PersonWithUser {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    userId: row.userId,
    available: row.available,
    scheduleId: row.scheduleId,
    doNotDisturbUntil: millisOrNull(row.doNotDisturbUntil),
    extension: row.extension,
    phones: row.phones.map(phoneOf),
  };
}
