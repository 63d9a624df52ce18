import { beforeAll, describe, expect, test } from 'vitest';
import { findPastCall, listPastCalls } from '../../db/past-calls';
import { findNewestReplay, findReplay, updateOpenReplay } from '../../db/replays';
import { insertCall } from '../../testing/insert-calls';
import { makeTenant, type TestTenant } from '../../testing/make-tenant';
import { publishMailboxFlow } from '../../testing/publish-mailbox-flow';
import { cancelReplay } from './cancel-replay';
import { runReplay } from './run-replay';
import { startReplay } from './start-replay';

const MONDAY = Date.UTC(2026, 10, 16, 17, 0);
const period = { from: '2026-11-16', to: '2026-11-16' };
let tenant: TestTenant;
let flowId: string;

const context = () => ({ actor: tenant.actor, timeZone: 'America/New_York' });

beforeAll(async () => {
  tenant = await makeTenant();
  ({ flowId } = await publishMailboxFlow(tenant));
  await insertCall(tenant, 'CA1', MONDAY, { outcome: 'answered' });
  await insertCall(tenant, 'CA2', MONDAY + 60_000, { outcome: 'voicemail' });
  await insertCall(tenant, 'CA3', MONDAY + 86_400_000, { outcome: 'voicemail' });
});

describe('a replay', () => {
  test('plays the calls of its period and keeps which end elsewhere', async () => {
    const { replayId, total } = await startReplay(tenant.scope, { flowId, ...period }, context());
    expect(total).toBe(2);
    await runReplay(tenant.scope, replayId);
    const replay = await findNewestReplay(tenant.scope, flowId);
    expect(replay).toMatchObject({
      status: 'done',
      done: 2,
      total: 2,
      result: { calls: 2, elsewhere: 1, deadEnds: 0 },
    });
    const line = replay?.result?.lines[0];
    expect(line).toMatchObject({ before: { kind: 'person' }, after: { kind: 'voicemail' } });
    expect(await findPastCall(tenant.scope, line?.callId ?? '')).toMatchObject({ startedAt: MONDAY });
  });

  test('one that was cut off begins anew and counts no call twice', async () => {
    const { replayId } = await startReplay(tenant.scope, { flowId, ...period }, context());
    await updateOpenReplay(tenant.scope, replayId, { status: 'running', done: 1 });
    await runReplay(tenant.scope, replayId);
    expect(await findReplay(tenant.scope, replayId)).toMatchObject({ status: 'done', done: 2, result: { calls: 2 } });
  });

  test('one that was cancelled stays cancelled, whatever its job does', async () => {
    const { replayId } = await startReplay(tenant.scope, { flowId, ...period }, context());
    await cancelReplay(tenant.scope, { flowId, replayId }, tenant.actor);
    await runReplay(tenant.scope, replayId);
    expect(await findReplay(tenant.scope, replayId)).toMatchObject({ status: 'cancelled', result: null });
  });

  test('a period without calls, one that ends before it begins and an unknown flow are refused in words', async () => {
    const start = (input: object) => startReplay(tenant.scope, { flowId, ...period, ...input }, context());
    await expect(start({ from: '2026-01-01', to: '2026-01-02' })).rejects.toThrow('no calls');
    await expect(start({ to: '2026-11-01' })).rejects.toThrow('before the first');
    await expect(start({ from: 'soon' })).rejects.toThrow('first day');
    await expect(start({ flowId: 'flw_none' })).rejects.toThrow('does not exist');
  });

  test('another business finds nothing of it', async () => {
    const other = await makeTenant('Other');
    expect(await findNewestReplay(other.scope, flowId)).toBeNull();
    await expect(startReplay(other.scope, { flowId, ...period }, { ...context(), actor: other.actor })).rejects.toThrow(
      'does not exist',
    );
  });
});

test('each call is replayed with what was known of its caller then', async () => {
  const other = await makeTenant('Histories');
  const day = 86_400_000;
  const from = '+12025550177';
  for (const [callSid, at, outcome] of [
    ['CAh1', MONDAY, 'voicemail'],
    ['CAh2', MONDAY + 3_600_000, 'answered'],
    ['CAh3', MONDAY + day, 'voicemail'],
    ['CAh4', MONDAY + 2 * day, 'voicemail'],
  ] as const)
    await insertCall(other, callSid, at, {
      outcome,
      from,
      missed: outcome === 'voicemail',
      answeredAt: outcome === 'answered' ? new Date(at) : null,
    });
  const filter = { from: MONDAY, to: MONDAY + 7 * day, numberIds: null };
  const calls = await listPastCalls(other.scope, filter, { after: null, rows: 10 });
  expect(calls.map(({ history }) => history && [history.calls, history.lastCallAt, history.missedAt])).toEqual([
    null,
    [1, MONDAY, MONDAY],
    [2, MONDAY + 3_600_000, null],
    [3, MONDAY + day, MONDAY + day],
  ]);
});
