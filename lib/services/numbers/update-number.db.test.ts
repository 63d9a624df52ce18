import { describe, expect, it } from 'vitest';
import { listAuditEvents } from '../../db/audit';
import { insertFlow } from '../../db/flows';
import { findNumber } from '../../db/numbers';
import { makeTenant } from '../../testing/make-tenant';
import { publishFlow } from '../flows/publish-flow';
import { makeOwnSchedule } from '../hours/make-own-schedule';
import { updateNumber } from './update-number';

const NOW = Date.parse('2026-11-23T20:00:00Z');
const HANG_UP = {
  schema: 1 as const,
  entry: 'end',
  steps: { end: { id: 'end', type: 'hang-up', name: 'End', config: {}, exits: {} } },
};
const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => Object.keys(error.fields ?? {}),
  );

describe('a number', () => {
  it('is renamed and led to a published flow and to hours, with a line in the audit log', async () => {
    const { scope, actor, numberId } = await makeTenant('numbers');
    const { flowId } = await publishFlow(scope, { flowId: null, name: 'Shop', definition: HANG_UP }, actor, NOW);
    const { id: scheduleId } = await makeOwnSchedule(scope, 'Shop', actor);
    await updateNumber(scope, numberId, { label: ' Shop line ', flowId, scheduleId }, actor);
    expect(await findNumber(scope, numberId)).toMatchObject({
      label: 'Shop line',
      flowId,
      flowName: 'Shop',
      scheduleId,
    });
    expect((await listAuditEvents(scope, 10, numberId))[0]?.action).toBe('number.changed');
  });

  it('is not led to a flow that callers cannot hear, nor to anything of another business', async () => {
    const { scope, actor, numberId } = await makeTenant('numbers');
    const other = await makeTenant('neighbours');
    await insertFlow(scope, { id: 'flw_unpublished', name: 'Never published' });
    const theirs = await makeOwnSchedule(other.scope, 'Theirs', other.actor);
    expect(await fieldsOf(updateNumber(scope, numberId, { flowId: 'flw_unpublished' }, actor))).toEqual(['flowId']);
    expect(await fieldsOf(updateNumber(scope, numberId, { flowId: 'flw_gone' }, actor))).toEqual(['flowId']);
    expect(await fieldsOf(updateNumber(scope, numberId, { scheduleId: theirs.id }, actor))).toEqual(['scheduleId']);
    expect(await fieldsOf(updateNumber(scope, numberId, { label: ' ' }, actor))).toEqual(['label']);
    expect(await fieldsOf(updateNumber(other.scope, numberId, { label: 'Mine' }, actor))).toEqual([]);
    expect(await findNumber(scope, numberId)).toMatchObject({ label: 'Main', flowId: null, scheduleId: null });
  });
});
