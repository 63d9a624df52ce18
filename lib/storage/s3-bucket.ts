import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { AppError } from '../core/shared/app-error';
import type { Storage } from './storage';
import { checkStorageKey } from './storage-key';

export type S3Settings = {
  bucket: string;
  /** null: Amazon's own for the region. */
  endpoint: string | null;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

const CONNECT_MS_MAX = 3_000;
/** A long recording may take its time to arrive; a connection on which nothing moves for this long is given up. */
const SILENT_MS_MAX = 30_000;

/** Keeps objects in a bucket of any S3-compatible service. */
export function s3Bucket(settings: S3Settings): Storage {
  const client = connect(settings);
  const at = (key: string) => ({ Bucket: settings.bucket, Key: checkStorageKey(key) });
  return {
    async put(key, bytes, contentType) {
      const command = new PutObjectCommand({ ...at(key), Body: bytes, ContentType: contentType });
      await orUnavailable(client.send(command));
    },
    async get(key) {
      const found = await orNull(client.send(new GetObjectCommand(at(key))));
      return found?.Body === undefined ? null : await orUnavailable(found.Body.transformToByteArray());
    },
    async getRange(key, start, end) {
      if (start < 0 || end < start) return null;
      const found = await orNull(client.send(new GetObjectCommand({ ...at(key), Range: `bytes=${start}-${end}` })));
      return found?.Body === undefined ? null : (found.Body.transformToWebStream() as ReadableStream<Uint8Array>);
    },
    async size(key) {
      const found = await orNull(client.send(new HeadObjectCommand(at(key))));
      return found?.ContentLength ?? null;
    },
    async delete(key) {
      await orNull(client.send(new DeleteObjectCommand(at(key))));
    },
  };
}

function connect(settings: S3Settings): S3Client {
  return new S3Client({
    region: settings.region,
    ...(settings.endpoint === null ? {} : { endpoint: settings.endpoint, forcePathStyle: true }),
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    // Many compatible services do not know Amazon's newer checksum trailers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: CONNECT_MS_MAX, socketTimeout: SILENT_MS_MAX },
  });
}

/** An object that is not there and a range behind its end are answers; a bucket that is not there is a mistake in the settings. */
async function orNull<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof S3ServiceException && isAbsence(error)) return null;
    throw unavailable(error);
  }
}

function isAbsence(error: S3ServiceException): boolean {
  if (error.name === 'NoSuchBucket') return false;
  return error.$metadata.httpStatusCode === 404 || error.$metadata.httpStatusCode === 416;
}

async function orUnavailable<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    throw unavailable(error);
  }
}

function unavailable(cause: unknown): AppError {
  return new AppError(
    'unavailable',
    'The S3 storage did not answer as it should. Check the S3_ settings and the service.',
    {
      cause,
    },
  );
}
