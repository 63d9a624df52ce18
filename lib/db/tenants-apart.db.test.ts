import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { scopeOfTenant } from '../core/shared/tenant-scope';
import { currentTestDatabase } from '../testing/database';
import { makeTenant } from '../testing/make-tenant';
import { listNumbers } from './numbers';
import { findPerson, listPeople, storePerson } from './people';
import { withoutTenant, withTenant } from './with-tenant';

const owner = currentTestDatabase();

describe('every table with a tenant', () => {
  test('has row-level security, forced, with a policy on the tenant for reading and writing', async () => {
    const tables = await owner.query<{ name: string; enabled: boolean; forced: boolean; policies: string[] }>(`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        array(select coalesce(p.qual, '') || ' | ' || coalesce(p.with_check, '') from pg_policies p
          where p.tablename = c.relname and 'linekeeper_app' = any (p.roles)) as policies
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and (c.relname = 'tenant' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'))`);
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      expect(table, table.name).toMatchObject({ enabled: true, forced: true });
      const [policy, ...others] = table.policies;
      expect(others, table.name).toEqual([]);
      expect(policy?.match(/current_setting\('app\.tenant'/g), table.name).toHaveLength(2);
    }
  });

  test('has the tenant in its primary key and in every unique and foreign key', async () => {
    const keys = await owner.query<{ name: string; type: string; columns: string[] }>(`
      select c.conrelid::regclass || '.' || c.conname as name, c.contype as type,
        array(select a.attname::text from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey)) as columns
      from pg_constraint c
      where c.contype in ('p', 'u', 'f') and exists (
        select from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'tenant_id' and a.attnotnull)`);
    const global = new Set([
      // Numbers and users belong to the installation; the account is checked by a trigger.
      'number_directory.number_directory_pkey',
      'member.member_user_id_fkey',
      'number.number_carrier_account_id_fkey',
    ]);
    for (const key of keys) if (!global.has(key.name)) expect(key.columns, key.name).toContain('tenant_id');
  });

  test('is out of reach for the logins of our processes, which own nothing and cannot become another role', async () => {
    for (const url of [owner.appUrl, owner.queueUrl]) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await client.query('reset role');
        const { rows } = await client.query(
          `select r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
            exists (select from pg_class where relowner = r.oid) as owns,
            exists (select from pg_auth_members where member = r.oid) as is_member from pg_roles r where rolname = current_user`,
        );
        const [login] = rows;
        expect(Object.values(login)).toEqual([false, false, false, false, false, false]);
        const roles = await owner.query<{ name: string }>('select rolname as name from pg_roles where rolname <> $1', [
          new URL(url).username,
        ]);
        for (const { name } of roles)
          await expect(client.query(`set role ${client.escapeIdentifier(name)}`), name).rejects.toThrow(
            'permission denied',
          );
        for (const sql of [
          'alter table call disable row level security',
          'drop policy tenant on call',
          'create table mine ()',
        ])
          await expect(client.query(sql), sql).rejects.toThrow();
      } finally {
        await client.end();
      }
    }
  });

  test('is not owned by the role of the application, which cannot pass by row-level security', async () => {
    const [role] = await owner.query(
      `select rolsuper, rolbypassrls, rolcanlogin,
        exists (select from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = 'linekeeper_app'`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: true, owns: false });
    const [session] = await withoutTenant((db) => db.$queryRaw<{ role: string }[]>`select current_user::text as role`);
    expect(session?.role).toBe('linekeeper_app');
  });
});

describe('a query', () => {
  test('without a tenant sees no row of any tenant', async () => {
    const { scope } = await makeTenant();
    expect(await withTenant(scope, (db) => db.number.count())).toBe(1);
    expect(await withoutTenant((db) => db.number.count())).toBe(0);
    expect(await withoutTenant((db) => db.tenant.count())).toBe(0);
  });

  test('of one tenant neither sees nor changes nor makes rows of another', async () => {
    const [mine, theirs] = [await makeTenant('Mine'), await makeTenant('Theirs')];
    expect((await listNumbers(mine.scope)).map((number) => number.id)).toEqual([mine.numberId]);
    const changed = await withTenant(mine.scope, (db) =>
      db.number.updateMany({ where: { tenantId: theirs.scope.tenantId }, data: { label: 'Taken' } }),
    );
    expect(changed.count).toBe(0);
    const foreign = { tenantId: theirs.scope.tenantId, id: 'prs_foreign', name: 'Mallory' };
    await expect(withTenant(mine.scope, (db) => db.person.create({ data: foreign }))).rejects.toThrow();
    expect(await listPeople(theirs.scope)).toEqual([]);
  });

  test('cannot store a reference to a row of another tenant', async () => {
    const [mine, theirs] = [await makeTenant('Mine'), await makeTenant('Theirs')];
    await storePerson(theirs.scope, {
      id: 'prs_theirs',
      name: 'Theirs',
      email: null,
      userId: null,
      available: true,
      phones: [],
      scheduleId: null,
      doNotDisturbUntil: null,
      extension: null,
    });
    const reference = { tenantId: mine.scope.tenantId, id: 'phn_1', personId: 'prs_theirs', number: '+1', ordinal: 0 };
    await expect(withTenant(mine.scope, (db) => db.phone.create({ data: reference }))).rejects.toThrow();
    expect(await findPerson(mine.scope, 'prs_theirs')).toBeNull();
  });

  test('cannot use the carrier account of another tenant for a number', async () => {
    const [mine, theirs] = [await makeTenant('Mine'), await makeTenant('Theirs')];
    await owner.query(
      `insert into carrier_account (id, tenant_id, carrier, account_sid, sealed_token) values ('cac_theirs', $1, 'twilio', 'AC9', '')`,
      [theirs.scope.tenantId],
    );
    const update = withTenant(mine.scope, (db) =>
      db.number.updateMany({ where: { id: mine.numberId }, data: { carrierAccountId: 'cac_theirs' } }),
    );
    await expect(update).rejects.toThrow();
  });

  test('after one that threw leaves no tenant behind on its connection', async () => {
    const { scope } = await makeTenant();
    for (let round = 0; round < 12; round++) {
      await expect(
        withTenant(scope, async () => {
          throw new Error('stop');
        }),
      ).rejects.toThrow('stop');
      expect(await withoutTenant((db) => db.number.count())).toBe(0);
    }
  });
});

test('what happened can be added to and not edited', async () => {
  const { scope } = await makeTenant();
  const { tenantId } = scope;
  for (const table of ['audit_event', 'call_event']) {
    await expect(
      withTenant(scope, (db) => db.$executeRawUnsafe(`delete from ${table}`)),
      table,
    ).rejects.toThrow();
    await expect(
      withTenant(scope, (db) => db.$executeRawUnsafe(`update ${table} set tenant_id = '${tenantId}'`)),
      table,
    ).rejects.toThrow();
  }
});

test('functions that cross tenants have a fixed search path and belong to nobody who signs in', async () => {
  const functions = await owner.query<{ name: string; settings: string[] | null; definer: string; login: boolean }>(`
    select p.proname as name, p.proconfig as settings, r.rolname as definer, r.rolcanlogin as login
    from pg_proc p join pg_roles r on r.oid = p.proowner
    where p.pronamespace = 'public'::regnamespace and p.prosecdef`);
  expect(functions.length).toBeGreaterThan(10);
  for (const each of functions) {
    expect(each.settings, each.name).toEqual(['search_path=pg_catalog, public, pg_temp']);
    // Jobs go to the queue's own tables, which belong to the owner of the database.
    if (each.name !== 'enqueue_jobs')
      expect(each, each.name).toMatchObject({ definer: 'linekeeper_definer', login: false });
  }
});

test('a scope of a tenant that does not exist sees nothing', async () => {
  expect(await listNumbers(scopeOfTenant('tnt_nobody'))).toEqual([]);
});
