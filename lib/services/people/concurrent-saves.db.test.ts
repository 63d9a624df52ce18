import { describe, expect, it } from 'vitest';
import { listAlertRules } from '../../db/alerts';
import { listDepartments } from '../../db/departments';
import { findPerson } from '../../db/people';
import { withTenant } from '../../db/with-tenant';
import { makeTenant } from '../../testing/make-tenant';
import { saveAlertRule, setAlertRuleEnabled } from '../alerts/save-alert-rule';
import { saveContact } from '../contacts/save-contact';
import { makeOwnSchedule } from '../hours/make-own-schedule';
import { saveSchedule } from '../hours/save-schedule';
import { deletePerson } from './delete-person';
import { saveDepartment } from './save-department';
import { savePerson } from './save-person';
import { setBrowserPhone } from './set-browser-phone';
import { setDoNotDisturb } from './set-do-not-disturb';

const NOW = Date.parse('2026-11-23T20:00:00Z');

/** Starts `second` while the transaction of `first` has written and not yet ended. */
async function overlapping(
  scope: Parameters<typeof withTenant>[0],
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<unknown> {
  let started: Promise<unknown> = Promise.resolve();
  let begin = () => {};
  const mayBegin = new Promise<void>((resolve) => {
    begin = resolve;
  });
  // Made outside of the first transaction: work that is started inside of it would join it.
  started = mayBegin.then(second).catch((error: unknown) => error);
  await withTenant(scope, async (db) => {
    await first();
    begin();
    await untilLockWaitedFor(db);
  });
  return started;
}

async function untilLockWaitedFor(db: Parameters<Parameters<typeof withTenant>[1]>[0]): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const [row] = await db.$queryRaw<{ waiting: bigint }[]>`
      select count(*) as waiting, pg_sleep(0.025)::text from pg_locks where not granted`;
    if (Number(row?.waiting ?? 0) > 0) return;
  }
}

describe('two saves at the same moment lose nothing', () => {
  it('do-not-disturb set while the person is saved by someone else stays set', async () => {
    const { scope, actor } = await makeTenant('dnd');
    const { id } = await savePerson(scope, { name: 'Ada' }, actor);
    await overlapping(
      scope,
      () => setDoNotDisturb(scope, { personId: id, span: 'hour' }, actor, NOW),
      () => savePerson(scope, { id, name: 'Ada Byron' }, actor),
    );
    expect(await findPerson(scope, id)).toMatchObject({ name: 'Ada Byron', doNotDisturbUntil: NOW + 3_600_000 });
  });

  it('a phone added while the browser phone is switched on is kept', async () => {
    const { scope, actor } = await makeTenant('phones');
    const { id } = await savePerson(scope, { name: 'Ada' }, actor);
    await overlapping(
      scope,
      () => savePerson(scope, { id, name: 'Ada', phones: [{ number: '+12025550171' }] }, actor),
      () => setBrowserPhone(scope, { personId: id, enabled: true }, actor),
    );
    expect((await findPerson(scope, id))?.phones.map(({ kind }) => kind)).toEqual(['number', 'browser']);
  });

  it('recipients saved while a rule is switched off are kept', async () => {
    const { scope, actor } = await makeTenant('rules');
    const people = [await savePerson(scope, { name: 'Ada' }, actor), await savePerson(scope, { name: 'Ben' }, actor)];
    const personIds = people.map(({ id }) => id);
    const rule = await saveAlertRule(scope, { event: 'voicemail', channels: ['sms'], personIds: [] }, actor);
    await overlapping(
      scope,
      () => saveAlertRule(scope, { id: rule.id, event: 'voicemail', channels: ['email'], personIds }, actor),
      () => setAlertRuleEnabled(scope, { ruleId: rule.id, enabled: false }, actor),
    );
    const stored = (await listAlertRules(scope)).find(({ id }) => id === rule.id);
    expect(stored).toMatchObject({ channels: ['email'], enabled: false, personIds: personIds.toSorted() });
  });

  it('two departments cannot be made to overflow into each other', async () => {
    const { scope, actor } = await makeTenant('overflow');
    const sales = await saveDepartment(scope, { name: 'Sales', personIds: [] }, actor);
    const support = await saveDepartment(scope, { name: 'Support', personIds: [] }, actor);
    const refused = await overlapping(
      scope,
      () => saveDepartment(scope, { ...salesForm(sales.id), overflowDepartmentId: support.id }, actor),
      () => saveDepartment(scope, { ...salesForm(support.id), overflowDepartmentId: sales.id }, actor),
    );
    expect(refused).toMatchObject({ code: 'invalid_input' });
    const overflows = (await listDepartments(scope)).map(({ overflowDepartmentId }) => overflowDepartmentId);
    expect(overflows.filter((id) => id !== null)).toEqual([support.id]);
  });
});

const salesForm = (id: string) => ({ id, name: id, personIds: [] });

describe('what was deleted in the meantime', () => {
  it('is not brought back by a save', async () => {
    const { scope, actor } = await makeTenant('deleted');
    const { id } = await savePerson(scope, { name: 'Ada' }, actor);
    await deletePerson(scope, id, actor);
    const contact = { name: 'Eve', number: '+12025550177', tags: [], vip: false, blocked: false, language: null };
    const { id: _, ...hours } = await makeOwnSchedule(scope, 'Ada', actor);
    const rule = { id: 'alr_gone', event: 'voicemail' as const, channels: ['sms' as const], personIds: [] };
    const saves: (() => Promise<unknown>)[] = [
      () => savePerson(scope, { id, name: 'Ada' }, actor),
      () => saveDepartment(scope, { id: 'dep_gone', name: 'Sales', personIds: [] }, actor),
      () => saveContact(scope, { ...contact, id: 'con_0123456789ab', note: '' }, actor),
      () => saveSchedule(scope, { ...hours, id: 'sch_gone' }, actor),
      () => saveAlertRule(scope, rule, actor),
    ];
    for (const save of saves) await expect(save()).rejects.toMatchObject({ code: 'not_found' });
  });
});
