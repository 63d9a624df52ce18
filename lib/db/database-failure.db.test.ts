import { expect, test } from 'vitest';
import { scopeOfTenant } from '../core/shared/tenant-scope';
import { isRefusedForContent } from './database-failure';
import { withTenant } from './with-tenant';

const scope = scopeOfTenant('tnt_somebody');

test.each([
  ['a NUL in a text', 'a\0b', 'text'],
  ['a NUL in JSON', '{"a":"\\u0000"}', 'jsonb'],
  ['a year before the first', '0000-01-01T00:00:00Z', 'timestamptz'],
])('%s is the sender’s mistake, and not tried again', async (_what, value, type) => {
  const failure: unknown = await withTenant(scope, (transaction) =>
    transaction.$queryRawUnsafe(`select $1::${type}`, value),
  ).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'AppError', code: 'invalid_input' });
  expect(isRefusedForContent(failure)).toBe(true);
});

test('a statement that is wrong in itself stays our mistake', async () => {
  const failure = withTenant(scope, (transaction) => transaction.$queryRawUnsafe('select nothing from nowhere'));
  await expect(failure).rejects.not.toMatchObject({ name: 'AppError' });
});
