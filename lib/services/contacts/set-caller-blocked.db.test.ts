import { expect, test } from 'vitest';
import { listCallersToReturn } from '../../db/callers-to-return';
import { readCallerContacts } from '../../db/contacts';
import { listTenantVersions } from '../../db/tenants';
import { insertCall } from '../../testing/insert-calls';
import { makeTenant } from '../../testing/make-tenant';
import { saveContact } from './save-contact';
import { setCallerBlocked } from './set-caller-blocked';

const AT = Date.parse('2026-11-23T15:00:00Z');
const CALLER = '+12025550123';

test('a caller without a contact is blocked by number, reaches every snapshot, and is no one to call back', async () => {
  const tenant = await makeTenant();
  const { scope, actor } = tenant;
  await insertCall(tenant, 'CAblocked', AT, { outcome: 'voicemail', missed: true });
  const waiting = async () => (await listCallersToReturn(scope, AT - 60_000, 10)).total;
  expect(await waiting()).toBe(1);
  const before = (await listTenantVersions()).get(scope.tenantId) ?? 0;
  await setCallerBlocked(scope, { number: CALLER, blocked: true }, actor);
  expect((await listTenantVersions()).get(scope.tenantId)).toBeGreaterThan(before);
  expect((await readCallerContacts(scope))[CALLER]).toMatchObject({ name: '(202) 555-0123', blocked: true });
  expect(await waiting()).toBe(0);
  await setCallerBlocked(scope, { number: CALLER, blocked: false }, actor);
  expect((await readCallerContacts(scope))[CALLER]).toMatchObject({ blocked: false });
  expect(await waiting()).toBe(1);
});

test('blocking a contact keeps everything else of it', async () => {
  const { scope, actor } = await makeTenant();
  const input = {
    id: null,
    name: 'Carla',
    number: CALLER,
    tags: ['press'],
    vip: true,
    language: 'es-MX',
    note: 'Calls late.',
  };
  const carla = await saveContact(scope, { ...input, blocked: false }, actor);
  await setCallerBlocked(scope, { number: CALLER, blocked: true }, actor);
  const contacts = await readCallerContacts(scope);
  expect(contacts[CALLER]).toEqual({ name: 'Carla', tags: ['press'], vip: true, blocked: true, language: 'es-MX' });
  expect(carla.blocked).toBe(false);
});
