import { beforeAll, describe, expect, test } from 'vitest';
import { makeDefaultFlow } from '../../core/flow/default-flow';
import { listAuditEvents } from '../../db/audit';
import { makeTenant, type TestTenant } from '../../testing/make-tenant';
import { saveSchedule } from '../hours/save-schedule';
import { savePerson } from '../people/save-person';
import { publishFlow } from './publish-flow';
import { removeCase } from './remove-case';
import { runCases } from './run-cases';
import { saveCase } from './save-case';
import { tryFlow } from './try-flow';

const ALL_DAY = [{ from: '00:00', to: '24:00' }];
const AT = Date.UTC(2026, 10, 23, 17, 0);
let tenant: TestTenant;
let flowId: string;

function scenario(changes: object = {}) {
  const answers = { pickUp: 'everybody' as const, busy: [] };
  return { from: '+12025550150', numberId: tenant.numberId, at: AT, inputs: [], answers, ...changes };
}

beforeAll(async () => {
  tenant = await makeTenant();
  const { scope, actor } = tenant;
  const week = Array.from({ length: 7 }, () => ALL_DAY);
  const hours = { id: null, name: 'Always', timeZone: null, week, exceptions: [], closedMessage: 'Closed.' };
  const { id: scheduleId } = await saveSchedule(scope, hours, actor);
  const phones = [{ number: '+12025550171' }];
  const { id } = await savePerson(scope, { name: 'Ada', email: null, phones }, actor);
  const definition = makeDefaultFlow({ businessName: 'Acme', scheduleId, departments: [], personIds: [id] });
  ({ flowId } = await publishFlow(scope, { flowId: null, name: 'Main', definition }, actor, AT));
});

describe('a trial', () => {
  test('rings whoever is free and tells what the caller heard, step by step', async () => {
    const reply = await tryFlow(tenant.scope, flowId, scenario());
    expect(reply).toMatchObject({ waiting: null, end: 'reaches Ada', reaches: { kind: 'person' }, deadEnd: null });
    expect(reply.lines).toContainEqual(expect.objectContaining({ kind: 'rang', names: ['Ada'], answeredBy: 'Ada' }));
    expect(reply.path.every(({ isDone }) => isDone)).toBe(true);
  });

  test('stands still at what the caller is asked for, and goes on with the longer script', async () => {
    const answers = { pickUp: [], busy: [] };
    const asked = await tryFlow(tenant.scope, flowId, scenario({ answers }));
    expect(asked).toMatchObject({ waiting: { kind: 'record' }, end: null });
    const inputs = [{ kind: 'message', seconds: 8 }];
    const done = await tryFlow(tenant.scope, flowId, scenario({ answers, inputs }));
    expect(done).toMatchObject({ waiting: null, reaches: { kind: 'voicemail' } });
  });

  test('a script that is none is refused in words, and another business finds no flow', async () => {
    const bad = tryFlow(tenant.scope, flowId, scenario({ inputs: [{ kind: 'keys', digits: 'abc' }] }));
    await expect(bad).rejects.toThrow('Keys are 0 to 9');
    const other = await makeTenant('Other');
    await expect(tryFlow(other.scope, flowId, scenario())).rejects.toThrow('does not exist');
  });

  test('is kept as a case with its audit line, runs as one, and can be removed', async () => {
    const { scope, actor } = tenant;
    const reaches = { kind: 'person', personId: null, departmentId: null };
    const input = { flowId, name: 'Ada answers', scenario: scenario(), expected: { hears: null, reaches } };
    const { caseId } = await saveCase(scope, input, actor);
    const published = makeDefaultFlow({ businessName: 'Acme', scheduleId: 'sch_gone', departments: [], personIds: [] });
    expect(await runCases(scope, flowId, published)).toMatchObject([{ caseId, passed: false }]);
    await removeCase(scope, { flowId, caseId }, actor);
    const lines = await listAuditEvents(scope, 10, flowId);
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['flow.caseSaved', 'flow.caseRemoved']));
  });

  test('a case that expects nothing is refused', async () => {
    const input = { flowId, name: 'Nothing', scenario: scenario(), expected: { hears: null, reaches: null } };
    await expect(saveCase(tenant.scope, input, tenant.actor)).rejects.toThrow('hear or reach');
  });
});
