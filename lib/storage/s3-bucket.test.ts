import { afterAll, beforeAll, expect, test } from 'vitest';
import { type S3Server, startS3Server } from '../testing/s3-server';
import { type S3Settings, s3Bucket } from './s3-bucket';
import type { Storage } from './storage';
import { describeStorage } from './storage-contract';

let server: S3Server;
let settings: S3Settings;
let storage: Storage;

beforeAll(async () => {
  server = await startS3Server('recordings', 'key-of-test');
  settings = {
    bucket: 'recordings',
    endpoint: server.url,
    region: 'us-east-1',
    accessKeyId: 'key-of-test',
    secretAccessKey: 'secret-of-test',
  };
  storage = s3Bucket(settings);
});
afterAll(async () => {
  expect(server.mistakes).toEqual([]);
  await server.close();
});

describeStorage('an S3 bucket', () => storage);

test('an object keeps its content type', async () => {
  await storage.put('tnt_1/typed.wav', new Uint8Array(4), 'audio/wav');
  expect(server.contentTypes.get('tnt_1/typed.wav')).toBe('audio/wav');
});

test('a bucket that does not exist is told, not taken for an empty one', async () => {
  const wrong = s3Bucket({ ...settings, bucket: 'elsewhere' });
  await expect(wrong.get('tnt_1/x')).rejects.toMatchObject({ code: 'unavailable' });
  await expect(wrong.put('tnt_1/x', new Uint8Array(1), 'text/plain')).rejects.toMatchObject({ code: 'unavailable' });
});

test('a service that cannot be reached is told in a sentence', async () => {
  const gone = s3Bucket({ ...settings, endpoint: 'http://127.0.0.1:1' });
  await expect(gone.size('tnt_1/x')).rejects.toMatchObject({ code: 'unavailable' });
});
