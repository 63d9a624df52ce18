import type { CallerContact } from '../core/flow/business';
import { AppError } from '../core/shared/app-error';
import type { TenantScope } from '../core/shared/tenant-scope';
import { isUniqueViolation } from './database-failure';
import { millis } from './millis';
import { changeRouting, withTenant } from './with-tenant';

/** Who calls, by number. */
export type Contact = Omit<CallerContact, 'tags'> & {
  id: string;
  /** E.164. */
  number: string;
  tags: string[];
  note: string;
  createdAt: number;
};

/** What flows may know of callers, by number; whole, since a call must find its caller without the database. */
export async function readCallerContacts(scope: TenantScope): Promise<Record<string, CallerContact>> {
  const rows = await withTenant(scope, (db) =>
    db.contact.findMany({
      where: { tenantId: scope.tenantId },
      select: { number: true, name: true, tags: true, vip: true, blocked: true, language: true },
    }),
  );
  return Object.fromEntries(rows.map(({ number, ...contact }) => [number, contact]));
}

/** By name; `search` finds parts of name, number and tag. `total` counts all that match. */
export async function listContacts(
  scope: TenantScope,
  search: string,
  page: { skip: number; most: number },
): Promise<{ contacts: Contact[]; total: number }> {
  const text = search.trim();
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  const numberPattern = digits.length > 2 ? `%${digits}%` : null;
  const rows = await withTenant(
    scope,
    (db) => db.$queryRaw<(Row & { total: bigint })[]>`
      select id, name, number, tags, vip, blocked, language, note, created_at as "createdAt", count(*) over () as total
      from contact
      where tenant_id = ${scope.tenantId} and (
        name ilike ${pattern} or number like ${numberPattern}
        or exists (select 1 from unnest(tags) as tag where tag ilike ${pattern})
      )
      order by lower(name), id offset ${page.skip} limit ${page.most}`,
  );
  return { contacts: rows.map(contactOf), total: Number(rows[0]?.total ?? 0) };
}

export async function findContact(scope: TenantScope, contactId: string): Promise<Contact | null> {
  const row = await withTenant(scope, (db) =>
    db.contact.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: contactId } } }),
  );
  return row && contactOf(row);
}

/** The contact with this number (E.164), or null. */
export async function findContactByNumber(scope: TenantScope, number: string): Promise<Contact | null> {
  const { tenantId } = scope;
  const row = await withTenant(scope, (db) =>
    db.contact.findUnique({ where: { tenantId_number: { tenantId, number } } }),
  );
  return row && contactOf(row);
}

const CALLERS_BY_NAME_MAX = 200;

/** The numbers of contacts whose name contains the text, for finding their calls; the most recent ones when there are very many. */
export async function findNumbersByName(scope: TenantScope, text: string): Promise<string[]> {
  const pattern = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await withTenant(
    scope,
    (db) => db.$queryRaw<{ number: string }[]>`
      select number from contact where tenant_id = ${scope.tenantId} and name ilike ${pattern}
      order by created_at desc limit ${CALLERS_BY_NAME_MAX}`,
  );
  return rows.map(({ number }) => number);
}

/** Makes the contact or replaces it. Throws AppError('conflict') when another contact has the number. */
export async function storeContact(scope: TenantScope, contact: Omit<Contact, 'createdAt'>): Promise<void> {
  const { tenantId } = scope;
  const { id, ...columns } = contact;
  try {
    await changeRouting(scope, (db) =>
      db.contact.upsert({
        where: { tenantId_id: { tenantId, id } },
        create: { tenantId, id, ...columns },
        update: columns,
      }),
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const sentence = 'Another contact has this number.';
    throw new AppError('conflict', sentence, { cause: error, fields: { number: sentence } });
  }
}

/** The contact that was deleted, so that it can be put back; null when there was none. */
export async function deleteContact(scope: TenantScope, contactId: string): Promise<Contact | null> {
  const contact = await findContact(scope, contactId);
  if (contact === null) return null;
  await changeRouting(scope, (db) => db.contact.deleteMany({ where: { tenantId: scope.tenantId, id: contactId } }));
  return contact;
}

type Row = Omit<Contact, 'createdAt'> & { createdAt: Date };

function contactOf({ id, name, number, tags, vip, blocked, language, note, createdAt }: Row): Contact {
  return { id, name, number, tags, vip, blocked, language, note, createdAt: millis(createdAt) };
}
