import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { localFolder } from './local-folder';
import { describeStorage } from './storage-contract';

const folder = mkdtempSync(path.join(os.tmpdir(), 'linekeeper-storage-'));
const storage = localFolder(path.join(folder, 'storage'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeStorage('a local folder', () => storage);

test('only the user that runs us can read a recording', async () => {
  await storage.put('tnt_1/private.wav', new Uint8Array(4), 'audio/wav');
  expect(statSync(path.join(folder, 'storage/tnt_1/private.wav')).mode & 0o777).toBe(0o600);
  expect(statSync(path.join(folder, 'storage/tnt_1')).mode & 0o777).toBe(0o700);
});

test('a reader meets the old object or the new one, never a part', async () => {
  const size = 300_000;
  const write = (value: number) => storage.put('tnt_1/raced', new Uint8Array(size).fill(value), 'audio/wav');
  await write(0);
  const writing = Promise.all([1, 2, 3, 4, 5].map(write));
  for (let reads = 0; reads < 20; reads++) {
    const bytes = await storage.get('tnt_1/raced');
    expect(bytes?.length).toBe(size);
    expect(new Set(bytes).size).toBe(1);
  }
  await writing;
  expect(readdirSync(path.join(folder, 'storage/tnt_1')).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a folder that cannot be written is told in a sentence', async () => {
  writeFileSync(path.join(folder, 'a-file'), '');
  const broken = localFolder(path.join(folder, 'a-file'));
  await expect(broken.put('tnt_1/x', new Uint8Array(1), 'text/plain')).rejects.toMatchObject({ code: 'unavailable' });
});
