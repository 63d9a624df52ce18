import { expect, test } from 'vitest';
import { makeDefaultFlow } from '../../core/flow/default-flow';
import { deleteFlowCase, insertFlowCase, listFlowCases } from '../../db/flow-cases';
import { makeTenant } from '../../testing/make-tenant';
import { saveSchedule } from '../hours/save-schedule';
import { publishFlow } from './publish-flow';
import { runCases } from './run-cases';

const ALL_DAY = [{ from: '00:00', to: '24:00' }];

test('saved cases are played through the flow given, with the people and hours of today', async () => {
  const { scope, actor, numberId } = await makeTenant();
  const { id: scheduleId } = await saveSchedule(
    scope,
    {
      id: null,
      name: 'Always',
      timeZone: null,
      week: Array.from({ length: 7 }, () => ALL_DAY),
      exceptions: [],
      closedMessage: 'Closed.',
    },
    actor,
  );
  const flow = makeDefaultFlow({ businessName: 'Acme', scheduleId, departments: [], personIds: [] });
  const { flowId } = await publishFlow(scope, { flowId: null, name: 'Main', definition: flow }, actor, Date.now());
  const scenario = { from: null, numberId, at: Date.now(), inputs: [], answers: { pickUp: [], busy: [] } };
  const voicemail = { kind: 'voicemail' as const, personId: null, departmentId: null };
  const base = { flowId, scenario };
  await insertFlowCase(scope, { ...base, id: 'fcs_1', name: 'Message', expected: { hears: null, reaches: voicemail } });
  await insertFlowCase(scope, { ...base, id: 'fcs_2', name: 'Words', expected: { hears: 'bonjour', reaches: null } });

  const results = await runCases(scope, flowId, flow);
  expect(results.map(({ caseId, passed }) => [caseId, passed])).toEqual([
    ['fcs_1', true],
    ['fcs_2', false],
  ]);

  await deleteFlowCase(scope, flowId, 'fcs_2');
  await expect(deleteFlowCase(scope, flowId, 'fcs_2')).rejects.toThrow('does not exist');
  expect(await listFlowCases(scope, flowId)).toHaveLength(1);
});
