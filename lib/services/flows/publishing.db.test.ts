import { describe, expect, it } from 'vitest';
import { makeDefaultFlow } from '../../core/flow/default-flow';
import type { Flow } from '../../core/flow/flow';
import { listAuditEvents } from '../../db/audit';
import { findFlowDraft } from '../../db/flow-drafts';
import { findFlowPublishing, listFlowVersions } from '../../db/flow-versions';
import { updateNumber } from '../../db/numbers';
import { readSnapshotSource } from '../../db/snapshot-source';
import { listFlowsToTend } from '../../db/version-figures';
import { withTenant } from '../../db/with-tenant';
import { insertCall } from '../../testing/insert-calls';
import { makeSchedule } from '../../testing/make-business';
import { makeTenant, type TestTenant } from '../../testing/make-tenant';
import { saveSchedule } from '../hours/save-schedule';
import { createFlow } from './create-flow';
import { endCanary } from './end-canary';
import { publishDraft } from './publish-draft';
import { publishDue } from './publish-due';
import { publishFlow } from './publish-flow';
import { returnToVersion } from './return-to-version';
import { saveDraft } from './save-draft';
import { cancelSchedule, schedulePublish } from './schedule-publish';
import { startCanary } from './start-canary';
import { tendCanary } from './tend-canary';

const NOW = Date.UTC(2026, 10, 23, 15);
const HOUR = 3_600_000;

type Fixture = TestTenant & { flowId: string; saying(text: string): Flow };

/** A business with a published flow on its number, and hours to point at. */
async function makePublished(): Promise<Fixture> {
  const tenant = await makeTenant();
  const { id: _, ...hours } = makeSchedule();
  const schedule = await saveSchedule(tenant.scope, { id: null, ...hours }, tenant.actor);
  const saying = (businessName: string) =>
    makeDefaultFlow({ businessName, scheduleId: schedule.id, departments: [], personIds: [] });
  const input = { flowId: null, name: 'Main', definition: saying('First'), note: 'the beginning' };
  const { flowId } = await publishFlow(tenant.scope, input, tenant.actor, NOW);
  await updateNumber(tenant.scope, tenant.numberId, { flowId });
  return { ...tenant, flowId, saying };
}

async function draft({ scope, actor, flowId }: Fixture, flow: Flow): Promise<number> {
  const revision = (await findFlowDraft(scope, flowId))?.revision ?? 0;
  await saveDraft(scope, { flowId, revision, flow }, actor, NOW);
  return revision + 1;
}

async function routing({ scope, numberId }: Fixture) {
  const document = (await readSnapshotSource(scope, NOW))?.document;
  const number = document?.numbers[numberId];
  return { published: number?.flowVersionId, canary: number?.canary, known: Object.keys(document?.flows ?? {}) };
}

async function actions({ scope, flowId }: Fixture): Promise<string[]> {
  return (await listAuditEvents(scope, 20, flowId)).map(({ action }) => action);
}

describe('publishing a draft', () => {
  it('gives it a number, an author and a note, and leaves no draft behind', async () => {
    const fixture = await makePublished();
    const { scope, actor, flowId, saying } = fixture;
    const revision = await draft(fixture, saying('Second'));
    const { versionId } = await publishDraft(scope, { flowId, revision, note: 'warmer' }, actor, NOW + 1);
    const [newest, first] = await listFlowVersions(scope, flowId, 10);
    expect(newest).toMatchObject({ id: versionId, ordinal: 2, note: 'warmer', author: actor.name, supersededAt: null });
    expect(first).toMatchObject({ ordinal: 1, note: 'the beginning', supersededAt: NOW + 1 });
    expect((await findFlowDraft(scope, flowId))?.draft).toBeNull();
    expect(await routing(fixture)).toMatchObject({ published: versionId, canary: null });
  });

  it('is refused with the first sentence when something is wrong, and nothing changes', async () => {
    const fixture = await makePublished();
    const { scope, actor, flowId, saying } = fixture;
    const flow = saying('Second');
    const revision = await draft(fixture, { ...flow, entry: 'nowhere' });
    const before = await routing(fixture);
    const publishing = publishDraft(scope, { flowId, revision }, actor, NOW + 1);
    await expect(publishing).rejects.toThrow('The flow begins at a step that does not exist: nowhere.');
    expect(await routing(fixture)).toEqual(before);
  });

  it('is refused when somebody changed the draft meanwhile', async () => {
    const fixture = await makePublished();
    const { scope, actor, flowId, saying } = fixture;
    const revision = await draft(fixture, saying('Second'));
    await draft(fixture, saying('Third'));
    await expect(publishDraft(scope, { flowId, revision }, actor, NOW)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('of another business is not there', async () => {
    const [ours, others] = [await makePublished(), await makeTenant('Other')];
    const input = { flowId: ours.flowId, revision: 0 };
    await expect(publishDraft(others.scope, input, others.actor, NOW)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('publishing at a time', () => {
  it('waits for it, is published once, and another one takes its place until then', async () => {
    const fixture = await makePublished();
    const { scope, actor, flowId, saying } = fixture;
    const early = await draft(fixture, saying('Early'));
    await schedulePublish(scope, { flowId, revision: early, at: NOW + HOUR }, actor, NOW);
    const revision = await draft(fixture, saying('Second'));
    const { versionId } = await schedulePublish(scope, { flowId, revision, at: NOW + HOUR }, actor, NOW);
    expect(await publishDue(scope, flowId, NOW + HOUR - 1)).toBe(false);
    expect((await routing(fixture)).published).not.toBe(versionId);
    expect(await listFlowsToTend(NOW + HOUR)).toContainEqual({ tenantId: scope.tenantId, flowId });
    expect(await publishDue(scope, flowId, NOW + HOUR)).toBe(true);
    expect(await publishDue(scope, flowId, NOW + HOUR)).toBe(false);
    expect((await routing(fixture)).published).toBe(versionId);
    expect((await findFlowPublishing(scope, flowId))?.scheduled).toBeNull();
  });

  it('survives another version that is published before', async () => {
    const fixture = await makePublished();
    const { scope, actor, flowId, saying } = fixture;
    const revision = await draft(fixture, saying('Later'));
    const { versionId } = await schedulePublish(scope, { flowId, revision, at: NOW + HOUR }, actor, NOW);
    const other = await draft(fixture, saying('Now'));
    await publishDraft(scope, { flowId, revision: other }, actor, NOW + 1);
    expect(await publishDue(scope, flowId, NOW + HOUR)).toBe(true);
    expect((await routing(fixture)).published).toBe(versionId);
  });

  it('does not happen when it has an error by then, and the audit log says so', async () => {
    const fixture = await makePublished();
    const { scope, actor, flowId, saying } = fixture;
    const revision = await draft(fixture, saying('Second'));
    await schedulePublish(scope, { flowId, revision, at: NOW + HOUR }, actor, NOW);
    await withTenant(scope, (db) => db.schedule.deleteMany({ where: { tenantId: scope.tenantId } }));
    expect(await publishDue(scope, flowId, NOW + HOUR)).toBe(false);
    expect((await actions(fixture))[0]).toBe('flow.scheduleRefused');
  });

  it('can be cancelled, and is refused for a moment that is past', async () => {
    const fixture = await makePublished();
    const { scope, actor, flowId, saying } = fixture;
    const revision = await draft(fixture, saying('Second'));
    await expect(schedulePublish(scope, { flowId, revision, at: NOW }, actor, NOW)).rejects.toThrow('still to come');
    await schedulePublish(scope, { flowId, revision, at: NOW + HOUR }, actor, NOW);
    await cancelSchedule(scope, flowId, actor, NOW);
    expect(await publishDue(scope, flowId, NOW + HOUR)).toBe(false);
  });
});

describe('a version on a share of the calls', () => {
  async function onTrial() {
    const fixture = await makePublished();
    const { scope, actor, flowId, saying } = fixture;
    const published = (await routing(fixture)).published ?? '';
    const revision = await draft(fixture, saying('Second'));
    const { versionId } = await startCanary(scope, { flowId, revision, share: 20 }, actor, NOW);
    return { ...fixture, published, versionId };
  }

  async function callsOf(fixture: Fixture, flowVersionId: string, count: number, outcome: string): Promise<void> {
    for (let index = 0; index < count; index++) {
      const id = await insertCall(fixture, `CA-${flowVersionId}-${outcome}-${index}`, NOW + index, { outcome });
      await withTenant(fixture.scope, (db) =>
        db.call.updateMany({ where: { tenantId: fixture.scope.tenantId, id }, data: { flowVersionId } }),
      );
    }
  }

  it('is in every snapshot beside the published one', async () => {
    const { published, versionId, ...fixture } = await onTrial();
    const now = await routing(fixture);
    expect(now).toMatchObject({ published, canary: { flowVersionId: versionId, share: 20 } });
    expect(now.known.sort()).toEqual([published, versionId].sort());
  });

  it('becomes everybody’s', async () => {
    const { scope, actor, flowId, versionId, ...fixture } = await onTrial();
    await endCanary(scope, { flowId, versionId, keep: true, why: null }, actor, NOW);
    expect(await routing({ scope, actor, flowId, ...fixture })).toMatchObject({ published: versionId, canary: null });
  });

  it('is taken back by itself when its callers hang up more often, never before 20 calls', async () => {
    const { published, versionId, ...fixture } = await onTrial();
    await callsOf(fixture, published, 30, 'answered');
    await callsOf(fixture, versionId, 19, 'abandoned_ivr');
    expect(await tendCanary(fixture.scope, fixture.flowId, NOW + HOUR)).toBe(false);
    await callsOf(fixture, versionId, 1, 'answered');
    expect(await tendCanary(fixture.scope, fixture.flowId, NOW + HOUR)).toBe(true);
    expect(await routing(fixture)).toMatchObject({ published, canary: null });
    const [event] = await listAuditEvents(fixture.scope, 1, fixture.flowId);
    expect(event).toMatchObject({ action: 'flow.canaryTakenBack', actor: { name: 'Automatic return' } });
    expect(event?.details['why']).toContain('95 %');
  });

  it('stays when its calls go as usual', async () => {
    const { published, versionId, ...fixture } = await onTrial();
    await callsOf(fixture, published, 30, 'answered');
    await callsOf(fixture, versionId, 25, 'answered');
    expect(await tendCanary(fixture.scope, fixture.flowId, NOW + HOUR)).toBe(false);
    expect((await routing(fixture)).canary).toMatchObject({ flowVersionId: versionId });
  });

  it('needs a published one beside it', async () => {
    const { scope, actor } = await makeTenant();
    const flow = makeDefaultFlow({ businessName: 'A', scheduleId: 'sch_x', departments: [], personIds: [] });
    const flowId = await createFlow(scope, { name: 'New', flow }, actor, NOW);
    await expect(startCanary(scope, { flowId, revision: 1, share: 5 }, actor, NOW)).rejects.toThrow(
      'Publish this flow',
    );
  });
});

describe('returning to a version', () => {
  it('publishes it again under a new number with a note, and keeps the draft', async () => {
    const fixture = await makePublished();
    const { scope, actor, flowId, saying } = fixture;
    const first = (await routing(fixture)).published ?? '';
    const revision = await draft(fixture, saying('Second'));
    await publishDraft(scope, { flowId, revision }, actor, NOW + 1);
    await draft(fixture, saying('In work'));
    const { versionId } = await returnToVersion(scope, { flowId, versionId: first }, actor, NOW + 2);
    const [newest] = await listFlowVersions(scope, flowId, 1);
    expect(newest).toMatchObject({ id: versionId, ordinal: 3, note: 'Back to version 1 (the beginning)' });
    expect(newest?.definition).toEqual(saying('First'));
    expect((await findFlowDraft(scope, flowId))?.draft).toEqual(saying('In work'));
    expect((await routing(fixture)).published).toBe(versionId);
  });

  it('is refused for a version that is not of this flow', async () => {
    const { scope, actor, flowId } = await makePublished();
    const input = { flowId, versionId: 'fv_other' };
    await expect(returnToVersion(scope, input, actor, NOW)).rejects.toMatchObject({ code: 'not_found' });
  });
});
