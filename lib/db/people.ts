import type { Person } from '../core/people/person';
import type { TenantScope } from '../core/shared/tenant-scope';
import { millisOrNull } from './millis';
import { changeRouting, withTenant } from './with-tenant';

/** People who can be rung, with their phones in ring order. */
export type PersonWithUser = Person & { userId: string | null };

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

/** Makes the person or replaces them, phones included. */
export async function storePerson(scope: TenantScope, person: PersonWithUser): Promise<void> {
  const { tenantId } = scope;
  const { id, phones, doNotDisturbUntil, ...rest } = person;
  const columns = { ...rest, doNotDisturbUntil: doNotDisturbUntil === null ? null : new Date(doNotDisturbUntil) };
  await changeRouting(scope, async (db) => {
    await db.person.upsert({
      where: { tenantId_id: { tenantId, id } },
      create: { tenantId, id, ...columns },
      update: columns,
    });
    await db.phone.deleteMany({ where: { tenantId, personId: id } });
    await db.phone.createMany({
      data: phones.map((phone, ordinal) => ({ tenantId, personId: id, ordinal, ...phone })),
    });
  });
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
  phones: { id: string; number: string; enabled: boolean; scheduleId: string | null }[];
};

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
    phones: row.phones.map(({ id, number, enabled, scheduleId }) => ({ id, number, enabled, scheduleId })),
  };
}
