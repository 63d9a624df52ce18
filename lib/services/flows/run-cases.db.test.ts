import { expect, test } from 'vitest';
import { deleteFlowCase, insertFlowCase, listFlowCases } from '../../db/flow-cases';
import { makeTenant } from '../../testing/make-tenant';
import { publishMailboxFlow } from '../../testing/publish-mailbox-flow';
import { runCases } from './run-cases';

test('saved cases are played through the flow given, with the people and hours of today', async () => {
  const tenant = await makeTenant();
  const { scope, numberId } = tenant;
  const { flowId, flow } = await publishMailboxFlow(tenant);
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
