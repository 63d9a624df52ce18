import { expect, test } from 'vitest';
import { listAuditEvents } from '../../db/audit';
import { listContacts, readCallerContacts } from '../../db/contacts';
import { listTenantVersions } from '../../db/tenants';
import { makeTenant } from '../../testing/make-tenant';
import { deleteContact } from './delete-contact';
import { saveContact } from './save-contact';

const CARLA = {
  id: null,
  name: 'Carla 100%',
  number: '+12025550181',
  tags: ['Supplier', 'supplier ', 'press'],
  vip: true,
  blocked: false,
  language: 'es-MX',
  note: '',
};
const page = { skip: 0, most: 10 };

test('a contact is found by parts of name, number and tag, reaches the flows, and comes back after its deletion', async () => {
  const { scope, actor } = await makeTenant();
  const other = await makeTenant();
  const before = (await listTenantVersions()).get(scope.tenantId) ?? 0;
  const carla = await saveContact(scope, CARLA, actor);
  await saveContact(scope, { ...CARLA, name: 'Dora', number: '+12025550182', tags: [] }, actor);
  expect(carla.tags).toEqual(['supplier', 'press']);
  const found = async (search: string) => (await listContacts(scope, search, page)).contacts.map(({ name }) => name);
  expect(await found('')).toEqual(['Carla 100%', 'Dora']);
  expect(await found('carla')).toEqual(['Carla 100%']);
  expect(await found('%')).toEqual(['Carla 100%']);
  expect(await found('SUPP')).toEqual(['Carla 100%']);
  expect(await found('(202) 555-0182')).toEqual(['Dora']);
  expect((await listContacts(scope, '', { skip: 0, most: 1 })).total).toBe(2);
  expect((await readCallerContacts(scope))['+12025550181']).toEqual({
    name: 'Carla 100%',
    tags: ['supplier', 'press'],
    vip: true,
    blocked: false,
    language: 'es-MX',
  });
  expect((await listTenantVersions()).get(scope.tenantId)).toBeGreaterThan(before);

  expect((await listContacts(other.scope, '', page)).contacts).toEqual([]);
  await expect(deleteContact(other.scope, carla.id, other.actor)).rejects.toMatchObject({ code: 'not_found' });

  const deleted = await deleteContact(scope, carla.id, actor);
  expect(await found('')).toEqual(['Dora']);
  await saveContact(scope, deleted, actor, true);
  expect(await found('')).toEqual(['Carla 100%', 'Dora']);
  const actions = (await listAuditEvents(scope, 10, carla.id)).map((event) => event.action);
  expect(actions).toEqual(['contact.changed', 'contact.deleted', 'contact.changed']);
});

test('a number belongs to one contact, and a wrong one is named', async () => {
  const { scope, actor } = await makeTenant();
  await saveContact(scope, CARLA, actor);
  await expect(saveContact(scope, CARLA, actor)).rejects.toMatchObject({
    code: 'conflict',
    fields: { number: 'Another contact has this number.' },
  });
  await expect(saveContact(scope, { ...CARLA, number: '12' }, actor)).rejects.toMatchObject({
    code: 'invalid_input',
    fields: { number: expect.any(String) },
  });
});
