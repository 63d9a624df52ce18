import path from 'node:path';
import { type Env, env } from '../config/env';
import { localFolder } from './local-folder';
import type { S3Settings } from './s3-bucket';
import type { Storage } from './storage';

type StorageSettings = Pick<
  Env,
  'DATA_DIR' | 'S3_BUCKET' | 'S3_ENDPOINT' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'
>;

let opened: Storage | undefined;

/** The storage of this installation: the bucket when S3_BUCKET is set, else a folder in DATA_DIR. Opened once a process. */
export function openStorage(): Storage {
  opened ??= storageOf(env);
  return opened;
}

/** The storage that settings ask for. Throws an Error with one sentence when those of a bucket are not complete. */
export function storageOf(settings: StorageSettings): Storage {
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = settings;
  if (S3_BUCKET === undefined) return localFolder(path.join(settings.DATA_DIR, 'storage'));
  if (S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined) {
    throw new Error('S3_BUCKET is set: S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set too.');
  }
  return whenUsed({
    bucket: S3_BUCKET,
    endpoint: settings.S3_ENDPOINT ?? null,
    region: settings.S3_REGION ?? 'us-east-1',
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  });
}

/** Loads the S3 client with the first use: an installation without a bucket does not pay for it. */
function whenUsed(settings: S3Settings): Storage {
  let bucket: Promise<Storage> | undefined;
  const open = () => {
    bucket ??= import('./s3-bucket').then(({ s3Bucket }) => s3Bucket(settings));
    return bucket;
  };
  return {
    put: async (...args) => (await open()).put(...args),
    get: async (...args) => (await open()).get(...args),
    getRange: async (...args) => (await open()).getRange(...args),
    size: async (...args) => (await open()).size(...args),
    delete: async (...args) => (await open()).delete(...args),
  };
}
