import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseEnv } from '../config/env';
import { startS3Server } from '../testing/s3-server';
import { storageOf } from './registry';

test('without S3 settings recordings are kept in the data folder', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'linekeeper-registry-'));
  await storageOf(parseEnv({ DATA_DIR: folder })).put('tnt_1/a.wav', new Uint8Array(1), 'audio/wav');
  expect(existsSync(path.join(folder, 'storage/tnt_1/a.wav'))).toBe(true);
  rmSync(folder, { recursive: true });
});

test('with S3 settings they are kept in the bucket', async () => {
  const server = await startS3Server('recordings', 'key');
  const settings = {
    S3_BUCKET: 'recordings',
    S3_ENDPOINT: server.url,
    S3_ACCESS_KEY_ID: 'key',
    S3_SECRET_ACCESS_KEY: 's',
  };
  await storageOf(parseEnv(settings)).put('tnt_1/a.wav', new Uint8Array(1), 'audio/wav');
  expect([...server.contentTypes]).toEqual([['tnt_1/a.wav', 'audio/wav']]);
  await server.close();
});

test('a bucket without its keys is refused with a sentence that names them', () => {
  expect(() => storageOf(parseEnv({ S3_BUCKET: 'recordings' }))).toThrow(/S3_ACCESS_KEY_ID/);
});
