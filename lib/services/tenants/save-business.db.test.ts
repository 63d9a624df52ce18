import { expect, test } from 'vitest';
import { getTenant } from '../../db/tenants';
import { makeTenant } from '../../testing/make-tenant';
import { saveBusiness } from './save-business';

const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => Object.keys(error.fields ?? {}),
  );

test('a business gets another name, time zone and fallback number, and nothing of what is refused', async () => {
  const { scope, actor, number } = await makeTenant('business');
  const good = { name: ' Acme Gardens ', timeZone: 'Europe/Berlin', fallbackNumber: '+12025550171' };
  await saveBusiness(scope, good, actor);
  const wrong = [
    [{ name: ' ' }, 'name'],
    [{ timeZone: 'Moon/Crater' }, 'timeZone'],
    [{ fallbackNumber: number }, 'fallbackNumber'],
    [{ fallbackNumber: '+19005550123' }, 'fallbackNumber'],
  ] as const;
  for (const [part, field] of wrong)
    expect(await fieldsOf(saveBusiness(scope, { ...good, ...part }, actor))).toEqual([field]);
  expect(await getTenant(scope)).toMatchObject({ ...good, name: 'Acme Gardens' });
  await saveBusiness(scope, { ...good, fallbackNumber: null }, actor);
  expect((await getTenant(scope)).fallbackNumber).toBeNull();
});
