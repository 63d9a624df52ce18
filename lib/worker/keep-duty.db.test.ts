import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withTenant } from '../db/with-tenant';
import { savePerson } from '../services/people/save-person';
import { openDutyWriter } from '../snapshot/duty-writer';
import { openLine } from '../snapshot/open-line';
import { openSnapshot } from '../snapshot/snapshot';
import { insertCall } from '../testing/insert-calls';
import { makeTenant, type TestTenant } from '../testing/make-tenant';
import { refreshAll, refreshTouched } from './keep-duty';

const NOON = Date.UTC(2026, 10, 23, 17);
const HOUR = 3_600_000;
const CALLER = '+12025550123';

async function insertLeg(tenant: TestTenant, callId: string, personId: string, at: number, talked: boolean) {
  await withTenant(tenant.scope, (db) =>
    db.callLeg.create({
      data: {
        tenantId: tenant.scope.tenantId,
        callId,
        legSid: `CA-${callId}-${personId}`,
        personId,
        status: 'completed',
        startedAt: new Date(at),
        ringingAt: new Date(at + 1_000),
        bridgedAt: talked ? new Date(at + 5_000) : null,
        endedAt: new Date(at + 60_000),
      },
    }),
  );
}

function machine() {
  const line = openLine(mkdtempSync(path.join(tmpdir(), 'duty-')), { mapBytes: 64 * 1024 ** 2 });
  return { writer: openDutyWriter(line), snapshot: openSnapshot(line) };
}

test('duty and callers follow the calls, and a machine that knows nothing learns the same from the database', async () => {
  const tenant = await makeTenant();
  const { tenantId } = tenant.scope;
  const ada = await savePerson(tenant.scope, { name: 'Ada', phones: [{ number: '+12025550171' }] }, tenant.actor);
  const bob = await savePerson(tenant.scope, { name: 'Bob', phones: [{ number: '+12025550172' }] }, tenant.actor);
  const { writer, snapshot } = machine();
  const signal = new AbortController().signal;

  const yesterday = await insertCall(tenant, 'CA-old', NOON - 24 * HOUR, { answeredByPersonId: ada.id });
  await insertLeg(tenant, yesterday, ada.id, NOON - 24 * HOUR, true);
  await refreshAll(writer, NOON, signal);
  expect(snapshot.findDuty(tenantId)).toEqual({
    day: '2026-11-23',
    duty: {
      [ada.id]: {
        lastRungAt: NOON - 24 * HOUR + 1_000,
        lastTalkedAt: NOON - 24 * HOUR + 60_000,
        callsToday: 0,
      },
      [bob.id]: { lastRungAt: 0, lastTalkedAt: 0, callsToday: 0 },
    },
  });

  const missed = await insertCall(tenant, 'CA-new', NOON, { outcome: 'no_answer', missed: true });
  await insertLeg(tenant, missed, bob.id, NOON, false);
  const spoken = await insertCall(tenant, 'CA-spoken', NOON - HOUR, {
    answeredByPersonId: ada.id,
    from: '+12025550124',
  });
  await insertLeg(tenant, spoken, ada.id, NOON - HOUR, true);
  await insertCall(tenant, 'CA-going-on', NOON, { endedAt: null, status: 'in-progress', from: '+12025550125' });
  await refreshTouched(writer, new Map([[tenantId, new Set([missed, spoken])]]), NOON);
  expect(snapshot.findDuty(tenantId)?.duty).toMatchObject({
    [ada.id]: { lastRungAt: NOON - HOUR + 1_000, callsToday: 1 },
    [bob.id]: { lastRungAt: NOON + 1_000, lastTalkedAt: 0, callsToday: 0 },
  });
  expect(snapshot.findCaller(tenantId, CALLER)).toEqual({
    calls: 2,
    lastCallAt: NOON,
    missedAt: NOON,
    lastPersonId: ada.id,
  });
  expect(snapshot.findCaller(tenantId, '+12025550125')).toBeNull();
  expect(snapshot.findCaller('tnt_other', CALLER)).toBeNull();

  const afresh = machine();
  await refreshAll(afresh.writer, NOON, signal);
  expect(afresh.snapshot.findDuty(tenantId)).toEqual(snapshot.findDuty(tenantId));
  expect(afresh.snapshot.findCaller(tenantId, CALLER)).toEqual(snapshot.findCaller(tenantId, CALLER));
  expect(afresh.snapshot.findCaller(tenantId, '+12025550124')).toMatchObject({ calls: 1, missedAt: null });
});
