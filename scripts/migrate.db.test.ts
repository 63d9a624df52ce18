import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../lib/testing/database';
import { migrate } from './migrate';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-migrations-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function writeMigration(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}

test('a migration is applied once, in order, and whole or not at all', async () => {
  const database = await createTestDatabase();
  writeMigration(
    '90000000000001_one',
    'create table one (id int); create function f() returns int language sql as $$ select 1; $$;',
  );
  writeMigration('90000000000002_two', 'insert into one values (f())');
  expect(await migrate(database.url, folder)).toEqual(['90000000000001_one', '90000000000002_two']);
  expect(await migrate(database.url, folder)).toEqual([]);
  expect(await database.query('select id from one')).toEqual([{ id: 1 }]);

  writeMigration('90000000000003_three', 'insert into one values (3); insert into nowhere values (1)');
  await expect(migrate(database.url, folder)).rejects.toThrow('90000000000003_three failed');
  expect(await database.query('select id from one')).toEqual([{ id: 1 }]);

  writeMigration('90000000000002_two', 'insert into one values (2)');
  await expect(migrate(database.url, folder)).rejects.toThrow('was edited after it was applied');
});
