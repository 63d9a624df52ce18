import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallRow } from '../engine/call-row';
import { createLmdbStore } from './lmdb-store';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'box-store-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const CALL: CallRow = {
  sid: 'CA1',
  parentSid: null,
  direction: 'inbound',
  from: '+14155550111',
  to: '+12065550100',
  status: 'in-progress',
  numberSid: null,
  forwardedFrom: null,
  callerName: null,
  createdAt: 1_000,
  updatedAt: 9_000,
  answeredAt: 2_000,
  endedAt: null,
  durationSeconds: null,
};
const PAGES = { turns: [], verbs: [{ at: 'now', verb: 'Say', detail: 'Hello' }], timeline: [], warnings: [] };

test('everything is there again after a restart, in its order, and starts are counted', async () => {
  const first = createLmdbStore(folder);
  for (const sid of ['CA3', 'CA2', 'CA9']) first.fileCall({ ...CALL, sid, status: 'completed', endedAt: 9_000 }, PAGES);
  first.handsets.put('+14155550111', { number: '+14155550111', name: 'Customer', script: null });
  first.audio.write('f1', new Uint8Array([1, 2, 3]));
  first.mail.put('ML1', { id: 'ML1', from: 'a', to: ['b'], subject: 's', text: 't', html: null, at: 'now' });
  first.mail.remove('ML1');
  expect(first.diaries.get('CA2')).toEqual(PAGES);
  await first.close();
  const second = createLmdbStore(folder);
  expect(second.calls.values().map((row) => row.sid)).toEqual(['CA3', 'CA2', 'CA9']);
  expect(second.diaries.get('CA2')).toEqual(PAGES);
  expect(second.handsets.get('+14155550111')?.name).toBe('Customer');
  expect([...(second.audio.read('f1') ?? [])]).toEqual([1, 2, 3]);
  expect(second.mail.size).toBe(0);
  expect(second.starts).toBe(first.starts + 1);
  await second.close();
});

test('a call that was up when the carrier stopped is over after the restart', async () => {
  const first = createLmdbStore(folder);
  first.openCall(CALL);
  first.openCall({ ...CALL, sid: 'CA2', status: 'ringing', answeredAt: null });
  await first.close();
  const second = createLmdbStore(folder);
  expect(second.calls.get('CA1')).toMatchObject({ status: 'completed', endedAt: 9_000, durationSeconds: 7 });
  expect(second.calls.get('CA2')).toMatchObject({ status: 'failed', durationSeconds: 0 });
  await second.close();
});
