import { describe, expect, it } from 'vitest';
import { makeDefaultFlow } from '../../core/flow/default-flow';
import { listAuditEvents } from '../../db/audit';
import { listDepartments } from '../../db/departments';
import { findPerson, listPeople } from '../../db/people';
import { makeTenant } from '../../testing/make-tenant';
import { publishFlow } from '../flows/publish-flow';
import { makeOwnSchedule } from '../hours/make-own-schedule';
import { deleteDepartment } from './delete-department';
import { deletePerson } from './delete-person';
import { saveDepartment } from './save-department';
import { savePerson } from './save-person';
import { setAvailable } from './set-available';
import { setDoNotDisturb } from './set-do-not-disturb';

const NOW = Date.parse('2026-11-23T20:00:00Z');
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => ({ code: error.code, fields: error.fields, message: error.message }),
  );

describe('a person', () => {
  it('is refused with the field and its sentence, and nothing is stored', async () => {
    const { scope, actor, number } = await makeTenant('people');
    await savePerson(scope, { name: 'Ada', extension: '12' }, actor);
    const taken = await refusal(savePerson(scope, { name: 'Ben', extension: '12' }, actor));
    expect(taken?.code).toBe('conflict');
    expect(taken?.fields).toHaveProperty('extension');
    const phones = [{ number: '+12025550171' }, { number: '+12025550171' }, { number }, { number: '+19005550123' }];
    const wrong = await refusal(savePerson(scope, { name: 'Ben', phones }, actor));
    expect(Object.keys(wrong?.fields)).toEqual(['phones.1.number', 'phones.2.number', 'phones.3.number']);
    expect(await refusal(savePerson(scope, { name: 'Ben', scheduleId: 'sch_gone' }, actor))).toMatchObject({
      code: 'invalid_input',
      fields: { scheduleId: expect.any(String) },
    });
    expect((await listPeople(scope)).map(({ name }) => name)).toEqual(['Ada']);
  });

  it('keeps the hours of each phone, and hours of their own can be made', async () => {
    const { scope, actor } = await makeTenant('hours');
    const own = await makeOwnSchedule(scope, 'Ada', actor);
    const { id } = await savePerson(
      scope,
      {
        name: 'Ada',
        scheduleId: own.id,
        phones: [{ number: '+12025550171', scheduleId: own.id }, { number: '+12025550172' }],
      },
      actor,
    );
    const person = await findPerson(scope, id);
    expect(person?.scheduleId).toBe(own.id);
    expect(person?.phones.map(({ scheduleId }) => scheduleId)).toEqual([own.id, null]);
  });

  it('has one browser at most among their phones, in its place of the order', async () => {
    const { scope, actor } = await makeTenant('browser');
    const twice = savePerson(scope, { name: 'Ada', phones: [{ kind: 'browser' }, { kind: 'browser' }] }, actor);
    expect((await refusal(twice))?.fields).toEqual({ 'phones.1.number': 'This browser is in the list already.' });
    const phones = [{ number: '+12025550171' }, { kind: 'browser' as const }, { number: '+12025550172' }];
    const { id } = await savePerson(scope, { name: 'Ada', phones }, actor);
    const kinds = (await findPerson(scope, id))?.phones.map(({ kind }) => kind);
    expect(kinds).toEqual(['number', 'browser', 'number']);
    const wrong = savePerson(scope, { name: 'Ben', phones: [{ number: '123' }] }, actor);
    expect(Object.keys((await refusal(wrong))?.fields)).toEqual(['phones.0.number']);
  });

  it('can be quiet for an hour, until tomorrow morning, or not, each of it audited', async () => {
    const { scope, actor } = await makeTenant('quiet');
    const { id: personId } = await savePerson(scope, { name: 'Ada' }, actor);
    await setDoNotDisturb(scope, { personId, span: 'morning' }, actor, NOW);
    expect((await findPerson(scope, personId))?.doNotDisturbUntil).toBe(Date.parse('2026-11-24T13:00:00Z'));
    await setDoNotDisturb(scope, { personId, span: 'off' }, actor, NOW);
    await setAvailable(scope, { personId, available: false }, actor);
    expect(await findPerson(scope, personId)).toMatchObject({ doNotDisturbUntil: null, available: false });
    const actions = (await listAuditEvents(scope, 10, personId)).map(({ action }) => action).sort();
    expect(actions).toEqual([
      'person.availabilitySet',
      'person.doNotDisturbSet',
      'person.doNotDisturbSet',
      'person.saved',
    ]);
  });

  it('of another business is not found, and is not changed', async () => {
    const mine = await makeTenant('mine');
    const other = await makeTenant('other');
    const { id: personId } = await savePerson(other.scope, { name: 'Ada' }, other.actor);
    const away = setAvailable(mine.scope, { personId, available: false }, mine.actor);
    expect((await refusal(away))?.code).toBe('not_found');
    expect((await refusal(deletePerson(mine.scope, personId, mine.actor)))?.code).toBe('not_found');
    expect(await findPerson(other.scope, personId)).toMatchObject({ available: true });
  });
});

describe('a department', () => {
  it('may not overflow into itself or in a circle, and the way round is named', async () => {
    const { scope, actor } = await makeTenant('circle');
    const base = { personIds: [] };
    const last = await saveDepartment(scope, { ...base, name: 'Front desk' }, actor);
    const first = await saveDepartment(scope, { ...base, name: 'Sales', overflowDepartmentId: last.id }, actor);
    const itself = await refusal(
      saveDepartment(scope, { ...first, personIds: [], overflowDepartmentId: first.id }, actor),
    );
    expect(itself?.fields).toHaveProperty('overflowDepartmentId');
    const circle = await refusal(
      saveDepartment(scope, { ...last, personIds: [], overflowDepartmentId: first.id }, actor),
    );
    expect(circle?.message).toContain('Front desk → Sales → Front desk');
    expect((await refusal(deleteDepartment(scope, last.id, actor)))?.message).toContain('Sales');
  });

  it('that a flow uses stays, and so do its people; the refusal names the flow', async () => {
    const { scope, actor } = await makeTenant('used');
    const { id: personId } = await savePerson(scope, { name: 'Ada' }, actor);
    const department = await saveDepartment(
      scope,
      { name: 'Sales', personIds: [personId], weights: { [personId]: 7 } },
      actor,
    );
    const { id: scheduleId } = await makeOwnSchedule(scope, 'Ada', actor);
    const definition = makeDefaultFlow({ businessName: 'Used', scheduleId, departments: [department], personIds: [] });
    await publishFlow(scope, { flowId: null, name: 'Main line', definition }, actor, NOW);
    expect(await refusal(deleteDepartment(scope, department.id, actor))).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Main line'),
    });
    expect((await listDepartments(scope))[0]?.weights).toEqual({ [personId]: 7 });
  });

  it('is removed, and a person is removed from it', async () => {
    const { scope, actor } = await makeTenant('gone');
    const { id: personId } = await savePerson(scope, { name: 'Ada' }, actor);
    const { id } = await saveDepartment(scope, { name: 'Sales', personIds: [personId] }, actor);
    await deletePerson(scope, personId, actor);
    expect((await listDepartments(scope))[0]?.personIds).toEqual([]);
    await deleteDepartment(scope, id, actor);
    expect(await listDepartments(scope)).toEqual([]);
  });
});
