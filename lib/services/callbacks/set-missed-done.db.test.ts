import { expect, test } from 'vitest';
import { listCallersToReturn } from '../../db/callers-to-return';
import { insertCall } from '../../testing/insert-calls';
import { makeTenant } from '../../testing/make-tenant';
import { setMissedDone } from './set-missed-done';

const AT = Date.parse('2026-11-23T15:00:00Z');
const MINUTE = 60_000;
const MISSED = { outcome: 'voicemail', missed: true } as const;
const CALLER = '+12025550123';

test('a missed caller waits until somebody ticks them off, comes back with undo, and waits again when missed again', async () => {
  const tenant = await makeTenant('missed');
  const { scope, actor } = tenant;
  const callId = await insertCall(tenant, 'CAmissed1', AT, MISSED);
  const waiting = async () => (await listCallersToReturn(scope, AT - MINUTE, 10)).callers.map(({ number }) => number);
  expect(await waiting()).toEqual([CALLER]);
  await setMissedDone(scope, { callId, isDone: true }, actor, AT + MINUTE);
  await setMissedDone(scope, { callId, isDone: true }, actor, AT + MINUTE);
  expect(await waiting()).toEqual([]);
  await setMissedDone(scope, { callId, isDone: false }, actor, AT + 2 * MINUTE);
  expect(await waiting()).toEqual([CALLER]);
  await setMissedDone(scope, { callId, isDone: true }, actor, AT + 3 * MINUTE);
  await insertCall(tenant, 'CAmissed2', AT + 5 * MINUTE, MISSED);
  expect(await waiting()).toEqual([CALLER]);
});

test('a call of another business and a withheld caller cannot be ticked off', async () => {
  const tenant = await makeTenant('mine');
  const other = await makeTenant('theirs');
  const theirs = await insertCall(other, 'CAtheirs', AT, MISSED);
  const withheld = await insertCall(tenant, 'CAwithheld', AT, { ...MISSED, from: null });
  for (const callId of [theirs, withheld]) {
    const refused = setMissedDone(tenant.scope, { callId, isDone: true }, tenant.actor, AT);
    await expect(refused).rejects.toMatchObject({ code: 'not_found' });
  }
  expect((await listCallersToReturn(other.scope, AT - MINUTE, 10)).total).toBe(1);
});
