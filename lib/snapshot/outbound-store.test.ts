import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { OUTBOUND_CAPS_BUSINESS, OUTBOUND_CAPS_INSTALLATION } from '../config/limits';
import { openLegs } from '../core/routing/outbound-use';
import { openLine } from './open-line';
import type { DialRequest } from './outbound-document';
import { openOutboundStore } from './outbound-store';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'linekeeper-outbound-'));
let line = openLine(dataDir);
let store = openOutboundStore(line);
const NOW = 1_800_000_000_000;
const caps = { business: OUTBOUND_CAPS_BUSINESS, installation: OUTBOUND_CAPS_INSTALLATION };

afterAll(async () => {
  await line.root.close();
  rmSync(dataDir, { recursive: true, force: true });
});

beforeEach(async () => {
  await line.outbound.clearAsync();
  await line.dialled.clearAsync();
});

let calls = 0;
function dial(changes: Partial<DialRequest> = {}): DialRequest {
  const key = `CA${++calls}`;
  return {
    tenantId: 'tnt_acme',
    key,
    token: `${key}:1`,
    caps,
    targets: [{ number: '+12125550111', minuteMicros: 14_000, isUncapped: false }],
    call: null,
    shown: '+12125550100',
    ringSeconds: 20,
    talkSecondsMax: 14_400,
    lastTalkSeconds: null,
    dialledAt: NOW,
    ...changes,
  };
}

test('of 1,000 dials at the same moment, through two openings of the store, exactly as many are let through as the cap allows', async () => {
  const other = openOutboundStore(line);
  const targets = [{ number: null, minuteMicros: 4_000, isUncapped: false }];
  const all = await Promise.all(
    Array.from({ length: 1_000 }, (_, index) => (index % 2 === 0 ? store : other).admitDial(dial({ targets }), NOW)),
  );
  expect(all.filter(({ rung }) => rung.length > 0)).toHaveLength(OUTBOUND_CAPS_BUSINESS.openLegs);
  expect(all.at(-1)?.refused).toEqual([{ index: 0, reason: 'openLegs' }]);
  expect(openLegs(store.readUse('tnt_acme'))).toBe(OUTBOUND_CAPS_BUSINESS.openLegs);
});

test('of 1,000 texts at the same moment as many pass as the cap of a minute allows', async () => {
  const all = await Promise.all(
    Array.from({ length: 1_000 }, () => store.admitText({ tenantId: 'tnt_acme', caps, micros: 12_000 }, NOW)),
  );
  expect(all.filter((cap) => cap === null)).toHaveLength(OUTBOUND_CAPS_BUSINESS.textsPerMinute);
  expect(all.at(-1)).toBe('textsPerMinute');
});

test('businesses together stay below the installation’s cap', async () => {
  const tight = { ...caps, installation: { ...OUTBOUND_CAPS_INSTALLATION, openLegs: 5 } };
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, index) => store.admitDial(dial({ tenantId: `tnt_${index}`, caps: tight }), NOW)),
  );
  expect(all.filter(({ rung }) => rung.length > 0)).toHaveLength(5);
});

test('the same webhook delivered twice counts once, and a dial that ended makes room', async () => {
  const request = dial({ caps: { ...caps, business: { ...OUTBOUND_CAPS_BUSINESS, openLegs: 1 } } });
  const first = await store.admitDial(request, NOW);
  expect(await store.admitDial(request, NOW + 1)).toEqual(first);
  const next = { ...request, key: 'CAnext', token: 'CAnext:1' };
  expect((await store.admitDial(next, NOW)).rung).toEqual([]);
  await store.settle('tnt_acme', request.key, { talkSeconds: 61 }, NOW + 1);
  expect((await store.admitDial({ ...next, token: 'CAnext:2' }, NOW + 2)).rung).toEqual([0]);
});

test('what was counted is still there after a restart', async () => {
  const request = dial({ caps: { ...caps, business: { ...OUTBOUND_CAPS_BUSINESS, callsPerDay: 1 } } });
  await store.admitDial(request, NOW);
  await line.root.close();
  line = openLine(dataDir);
  store = openOutboundStore(line);
  const next = await store.admitDial({ ...request, key: 'CAnew', token: 'CAnew:1' }, NOW + 3_600_000);
  expect(next.refused).toEqual([{ index: 0, reason: 'callsPerDay' }]);
});

test('an emergency number is rung whatever the caps say', async () => {
  const nothing = Object.fromEntries(Object.keys(OUTBOUND_CAPS_BUSINESS).map((name) => [name, 0]));
  const closed = { business: nothing as typeof OUTBOUND_CAPS_BUSINESS, installation: OUTBOUND_CAPS_INSTALLATION };
  const targets = [{ number: '911', minuteMicros: 14_000, isUncapped: true }];
  expect((await store.admitDial(dial({ caps: closed, targets }), NOW)).rung).toEqual([0]);
});

test('of five phones as many ring as the cap has room for', async () => {
  const targets = ['1', '2', '3', '4', '5'].map((digit) => ({
    number: `+1212555011${digit}`,
    minuteMicros: 14_000,
    isUncapped: false,
  }));
  const business = { ...OUTBOUND_CAPS_BUSINESS, openLegs: 3 };
  const admission = await store.admitDial(dial({ targets, caps: { ...caps, business } }), NOW);
  expect(admission.rung).toEqual([0, 1, 2]);
  expect(admission.refused).toEqual([
    { index: 3, reason: 'openLegs' },
    { index: 4, reason: 'openLegs' },
  ]);
});

test('a cap is to be told of once a day, however often it refuses', async () => {
  const request = dial({ caps: { ...caps, business: { ...OUTBOUND_CAPS_BUSINESS, callsPerDay: 0 } } });
  for (const token of ['1', '2', '3']) await store.admitDial({ ...request, token }, NOW);
  expect(store.listReached()).toEqual([{ tenantId: 'tnt_acme', cap: 'callsPerDay', at: NOW }]);
  await store.markNotified('tnt_acme', 'callsPerDay');
  await store.admitDial({ ...request, token: '4' }, NOW + 3_600_000);
  expect(store.listReached()).toEqual([]);
  await store.admitDial({ ...request, token: '5' }, NOW + 90_000_000);
  expect(store.listReached()).toHaveLength(1);
});

test('a caller who dials again and again is put through at most ten times a minute', async () => {
  const caller = { from: '+12125550199', to: '+12125550100', forwardedFrom: null };
  const rung: boolean[] = [];
  for (let times = 0; times < 12; times++) {
    const at = NOW + times * 3_000;
    const request = dial();
    const admission = await store.admitDial(
      { ...request, call: { ...caller, callSid: request.key, arrivedAt: at }, dialledAt: at },
      at,
    );
    rung.push(admission.rung.length > 0);
    await store.settle('tnt_acme', request.key, { talkSeconds: 0 }, at + 1_000);
  }
  expect(rung.filter(Boolean)).toHaveLength(10);
  expect(rung.slice(0, 4)).toEqual([true, true, true, true]);
});
