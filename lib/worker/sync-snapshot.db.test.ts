import { expect, test } from 'vitest';
import { publishFlow } from '../services/flows/publish-flow';
import { saveSchedule } from '../services/hours/save-schedule';
import { updateNumber } from '../services/numbers/update-number';
import { savePerson } from '../services/people/save-person';
import type { AccountEntry, NumberEntry, TenantDocument } from '../snapshot/snapshot-document';
import { currentTestDatabase } from '../testing/database';
import { makeTenant } from '../testing/make-tenant';
import { syncOnce, type WritableSnapshot } from './sync-snapshot';

type Held = { document: TenantDocument; numbers: Readonly<Record<string, NumberEntry>> };

/** The snapshot's contract in memory, as the tests need to look into it. */
function snapshotInMemory(): WritableSnapshot & { held: Map<string, Held>; accounts: readonly AccountEntry[] } {
  const held = new Map<string, Held>();
  const snapshot = {
    held,
    accounts: [] as readonly AccountEntry[],
    versions: () => new Map([...held].map(([id, { document }]) => [id, document.version])),
    replaceTenant: async (document: TenantDocument, numbers: Readonly<Record<string, NumberEntry>>) => {
      held.set(document.business.tenantId, { document, numbers });
    },
    removeTenant: async (tenantId: string) => {
      held.delete(tenantId);
    },
    replaceAccounts: async (accounts: readonly AccountEntry[]) => {
      snapshot.accounts = accounts;
    },
    heartbeat: async () => undefined,
  };
  return snapshot;
}

const WEEK = Array.from({ length: 7 }, () => [{ from: '09:00', to: '17:00' }]);

test('every change that routing depends on reaches the snapshot, and nothing else rewrites it', async () => {
  const { scope, actor, numberId, number } = await makeTenant();
  const snapshot = snapshotInMemory();
  const sync = () => syncOnce(snapshot, Date.now(), true);
  const document = () => snapshot.held.get(scope.tenantId)?.document;
  await sync();
  expect(document()).toMatchObject({ business: { name: 'Acme', status: 'active', numbers: [number] } });
  expect(snapshot.held.get(scope.tenantId)?.numbers).toEqual({
    [number]: { tenantId: scope.tenantId, numberId, accountSid: 'AC00000000000000000000000000000001' },
  });
  expect(snapshot.accounts).toMatchObject([{ tenantId: null, sealedToken: 'sealed' }]);
  expect(await sync()).toBe(0);

  const person = await savePerson(scope, { name: 'Ada', phones: [{ number: '+12025550171' }] }, actor);
  expect(await sync()).toBe(1);
  expect(document()?.business.people[person.id]).toEqual({
    id: person.id,
    name: 'Ada',
    email: null,
    available: true,
    phones: person.phones,
    scheduleId: null,
    doNotDisturbUntil: null,
    extension: null,
  });

  const hours = {
    id: null,
    name: 'Hours',
    timeZone: null,
    week: WEEK,
    exceptions: [],
    closedMessage: 'We are closed.',
  };
  const schedule = await saveSchedule(scope, hours, actor);
  expect(await sync()).toBe(1);
  expect(document()?.business.schedules[schedule.id]).toEqual(schedule);

  const definition = {
    schema: 1 as const,
    entry: 'end',
    steps: { end: { id: 'end', type: 'hang-up', name: 'End', config: {}, exits: {} } },
  };
  const now = Date.now();
  const first = await publishFlow(scope, { flowId: null, name: 'Main', definition }, actor, now);
  await updateNumber(scope, numberId, { flowId: first.flowId, scheduleId: schedule.id }, actor);
  expect(await sync()).toBe(1);
  expect(document()?.numbers[numberId]).toEqual({
    id: numberId,
    number,
    flowVersionId: first.versionId,
    scheduleId: schedule.id,
    canary: null,
  });

  const second = await publishFlow(scope, { flowId: first.flowId, name: 'Main', definition }, actor, now);
  expect(second.ordinal).toBe(2);
  await sync();
  expect(document()?.numbers[numberId]?.flowVersionId).toBe(second.versionId);
  expect(Object.keys(document()?.flows ?? {}).sort()).toEqual([first.versionId, second.versionId].sort());
});

test('a superseded flow version leaves the snapshot only when no call can still be on it', async () => {
  const { scope, actor } = await makeTenant();
  const snapshot = snapshotInMemory();
  const definition = {
    schema: 1 as const,
    entry: 'end',
    steps: { end: { id: 'end', type: 'hang-up', name: 'End', config: {}, exits: {} } },
  };
  const now = Date.now();
  const hour = 3_600_000;
  const old = await publishFlow(scope, { flowId: null, name: 'Main', definition }, actor, now - 60 * hour);
  const next = await publishFlow(scope, { flowId: old.flowId, name: 'Main', definition }, actor, now - 25 * hour);
  await syncOnce(snapshot, now, false);
  const flows = () => Object.keys(snapshot.held.get(scope.tenantId)?.document.flows ?? {}).sort();
  expect(flows()).toEqual([old.versionId, next.versionId].sort());
  snapshot.held.clear();
  await syncOnce(snapshot, now + 2 * hour, false);
  expect(flows()).toEqual([next.versionId]);
});

test('a tenant that is gone leaves the snapshot', async () => {
  const snapshot = snapshotInMemory();
  const { scope } = await makeTenant();
  await syncOnce(snapshot, Date.now(), false);
  const gone = snapshot.held.get(scope.tenantId);
  if (gone) snapshot.held.set('tnt_gone', { ...gone, document: { ...gone.document } });
  await syncOnce(snapshot, Date.now(), false);
  expect(snapshot.held.has('tnt_gone')).toBe(false);
  expect(snapshot.held.has(scope.tenantId)).toBe(true);
});

test('a business whose data are damaged keeps back no other', async () => {
  const [damaged, sound] = [await makeTenant('Damaged'), await makeTenant('Sound')];
  const snapshot = snapshotInMemory();
  await currentTestDatabase().query(
    `insert into schedule (tenant_id, id, name, week, closed_message) values ($1, 'sch_1', 'Broken', '[]', 'x')`,
    [damaged.scope.tenantId],
  );
  await expect(syncOnce(snapshot, Date.now(), false)).rejects.toThrow();
  expect(snapshot.held.has(sound.scope.tenantId)).toBe(true);
  expect(snapshot.held.has(damaged.scope.tenantId)).toBe(false);
});
