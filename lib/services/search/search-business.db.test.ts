import { beforeAll, describe, expect, test } from 'vitest';
import { makeDefaultFlow } from '../../core/flow/default-flow';
import { insertCall } from '../../testing/insert-calls';
import { makeTenant, type TestTenant } from '../../testing/make-tenant';
import { saveContact } from '../contacts/save-contact';
import { archiveFlow } from '../flows/archive-flow';
import { createFlow } from '../flows/create-flow';
import { saveDepartment } from '../people/save-department';
import { savePerson } from '../people/save-person';
import { savePrompt } from '../prompts/save-prompt';
import { searchBusiness } from './search-business';

const NOW = Date.parse('2026-11-23T20:00:00Z');
const plain = { id: null, tags: [], vip: false, blocked: false, language: null, note: '' };
let tenant: TestTenant;

beforeAll(async () => {
  tenant = await makeTenant('Search');
  const other = await makeTenant('Others');
  for (const { scope, actor } of [tenant, other]) {
    await saveContact(scope, { ...plain, name: 'Carla Maple', number: '+12025550141' }, actor);
    await savePerson(scope, { name: 'Mia Maple' }, actor);
    await saveDepartment(scope, { name: 'Maple sales', personIds: [] }, actor);
    await savePrompt(scope, { id: null, name: 'Maple greeting' }, actor);
    const flow = makeDefaultFlow({ businessName: 'Acme', scheduleId: 'sch_main', departments: [], personIds: [] });
    await createFlow(scope, { name: 'Maple evenings', flow }, actor, NOW);
    const archived = await createFlow(scope, { name: 'Maple archived', flow }, actor, NOW);
    await archiveFlow(scope, { flowId: archived, archived: true }, actor, NOW);
  }
  await insertCall(tenant, 'CA1', NOW, { from: '+12025550141' });
  await insertCall(tenant, 'CA2', NOW, { from: '+12025550149' });
  await insertCall(tenant, 'CA3', NOW + 1, { from: '+12025550149' });
});

const found = async (text: string) =>
  (await searchBusiness(tenant.scope, 'owner', text)).map(({ kind, name, detail }) => [kind, name || detail]);

describe('the search box', () => {
  test('finds contacts, people, departments, flows and prompts of the business by part of their name', async () => {
    expect(await found(' MAPLE ')).toEqual([
      ['contact', 'Carla Maple'],
      ['person', 'Mia Maple'],
      ['department', 'Maple sales'],
      ['flow', 'Maple evenings'],
      ['prompt', 'Maple greeting'],
    ]);
  });

  test('finds callers by number, each once, and a contact instead of its number', async () => {
    expect(await found('555-014')).toEqual([
      ['contact', 'Carla Maple'],
      ['caller', '+12025550149'],
    ]);
  });

  test('takes wildcards as they are and answers nothing to an empty or endless text within its bounds', async () => {
    expect(await found('%')).toEqual([]);
    expect(await found('  ')).toEqual([]);
    expect(await found('x'.repeat(100_000))).toEqual([]);
  });
});
