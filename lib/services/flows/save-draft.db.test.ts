import { describe, expect, it } from 'vitest';
import { makeDefaultFlow } from '../../core/flow/default-flow';
import { findFlowDraft } from '../../db/flow-drafts';
import { updateNumber } from '../../db/numbers';
import { makeTenant } from '../../testing/make-tenant';
import { archiveFlow } from './archive-flow';
import { createFlow } from './create-flow';
import { saveDraft } from './save-draft';

const NOW = Date.UTC(2026, 10, 23, 15);
const flowSaying = (businessName: string) =>
  makeDefaultFlow({ businessName, scheduleId: 'sch_main', departments: [], personIds: [] });

describe('saving a draft', () => {
  it('raises the revision and names who saved; a save on an older revision is refused and changes nothing', async () => {
    const { scope, actor } = await makeTenant();
    const flowId = await createFlow(scope, { name: 'Main', flow: flowSaying('Acme') }, actor, NOW);
    const mine = await saveDraft(scope, { flowId, revision: 1, flow: flowSaying('Mine') }, actor, NOW + 1);
    const other = { userId: null, name: 'Maria' };
    const theirs = await saveDraft(scope, { flowId, revision: 1, flow: flowSaying('Theirs') }, other, NOW + 2);
    expect(mine).toEqual({ kind: 'saved', revision: 2 });
    expect(theirs).toEqual({ kind: 'conflict', savedBy: actor.name, savedAt: NOW + 1 });
    expect((await findFlowDraft(scope, flowId))?.draft).toEqual(flowSaying('Mine'));
  });

  it('a flow of another business is not there', async () => {
    const [ours, others] = [await makeTenant(), await makeTenant('Other')];
    const flowId = await createFlow(ours.scope, { name: 'Main', flow: flowSaying('Acme') }, ours.actor, NOW);
    const input = { flowId, revision: 1, flow: flowSaying('Taken') };
    await expect(saveDraft(others.scope, input, others.actor, NOW)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('what is no flow is refused with a sentence', async () => {
    const { scope, actor } = await makeTenant();
    const input = { flowId: 'flw_x', revision: 0, flow: { schema: 1, entry: 'NO ID', steps: {} } };
    await expect(saveDraft(scope, input, actor, NOW)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('archiving a flow', () => {
  it('is refused while a number leads to it, and can be taken back', async () => {
    const { scope, actor, numberId } = await makeTenant();
    const flowId = await createFlow(scope, { name: 'Main', flow: flowSaying('Acme') }, actor, NOW);
    await updateNumber(scope, numberId, { flowId });
    await expect(archiveFlow(scope, { flowId, archived: true }, actor, NOW)).rejects.toThrow(/Main/);
    await updateNumber(scope, numberId, { flowId: null });
    await archiveFlow(scope, { flowId, archived: true }, actor, NOW);
    expect((await findFlowDraft(scope, flowId))?.archivedAt).toBe(NOW);
    await archiveFlow(scope, { flowId, archived: false }, actor, NOW);
    expect((await findFlowDraft(scope, flowId))?.archivedAt).toBeNull();
  });
});
