import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '../core/shared/app-error';
import type { Storage } from './storage';
import { checkStorageKey } from './storage-key';

/** Keeps objects as files under `folder`, readable only by the user that runs us. Nothing outside of the folder can be reached. */
export function localFolder(folder: string): Storage {
  const root = path.resolve(folder);
  const pathOf = (key: string) => path.join(root, ...checkStorageKey(key).split('/'));
  return {
    put: async (key, bytes) => orUnavailable(writeWhole(pathOf(key), bytes)),
    get: async (key) => orUnavailable(orNull(readFile(pathOf(key)))),
    getRange: async (key, start, end) => orUnavailable(orNull(openRange(pathOf(key), start, end))),
    size: async (key) => orUnavailable(orNull(sizeOf(pathOf(key)))),
    delete: async (key) => orUnavailable(rm(pathOf(key), { force: true })),
  };
}

/** Writes beside and renames, so that a crash leaves the old object or the new one. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const beside = path.join(path.dirname(file), `.${randomUUID()}`);
  try {
    await closing(await open(beside, 'wx', 0o600), async (handle) => {
      await handle.writeFile(bytes);
      await handle.sync();
    });
    await rename(beside, file);
    // The new name is on the disk only when its folder is.
    await closing(await open(path.dirname(file), 'r'), (handle) => handle.sync());
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function closing(handle: FileHandle, work: (handle: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(handle);
  } finally {
    await handle.close();
  }
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size;
}

async function openRange(file: string, start: number, end: number): Promise<ReadableStream<Uint8Array> | null> {
  const handle = await open(file, 'r');
  const { size } = await handle.stat();
  if (start < 0 || start >= size || end < start) {
    await handle.close();
    return null;
  }
  return Readable.toWeb(handle.createReadStream({ start, end })) as ReadableStream<Uint8Array>;
}

async function orNull<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

async function orUnavailable<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (cause) {
    throw new AppError(
      'unavailable',
      'The recordings folder cannot be read or written. Look at its disk and its rights.',
      {
        cause,
      },
    );
  }
}
