import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type AudioClip, audioClip, TELEPHONE_RATE } from '../sound/audio-clip';
import { decodeWav, encodeWav } from '../sound/wav';

/** About 70 minutes of speech in memory. */
const MEMORY_BYTES_MAX = 64 * 1024 * 1024;
/** About 9 hours of speech on disk; the oldest go when the cache is next opened. */
const DISK_BYTES_MAX = 512 * 1024 * 1024;

export type ClipCache = {
  find(id: string): Promise<AudioClip | null>;
  /** Done when the clip is in memory and, where the disk allows it, on disk. */
  keep(clip: AudioClip): Promise<void>;
};

/** Keeps clips by their id, the last used in memory and all in a folder, both within bounds. A broken file is as none. */
export function createClipCache(folder: string): ClipCache {
  const memory = new Map<string, AudioClip>();
  const opened = mkdir(folder, { recursive: true })
    .then(() => removeOldest(folder))
    .catch(() => undefined);
  let memoryBytes = 0;

  function remember(clip: AudioClip): void {
    forget(clip.id);
    memory.set(clip.id, clip);
    memoryBytes += clip.samples.byteLength;
    for (const id of memory.keys()) {
      if (memoryBytes <= MEMORY_BYTES_MAX) break;
      forget(id);
    }
  }

  function forget(id: string): void {
    memoryBytes -= memory.get(id)?.samples.byteLength ?? 0;
    memory.delete(id);
  }

  return {
    async find(id) {
      const known = memory.get(id) ?? (await readClip(fileOf(folder, id), id));
      if (known !== null) remember(known);
      return known;
    },
    async keep(clip) {
      remember(clip);
      await opened;
      // A full or unwritable disk costs only the next start's speed, so it must not stop what is being said.
      await writeClip(fileOf(folder, clip.id), clip).catch(() => undefined);
    },
  };
}

function fileOf(folder: string, id: string): string {
  return path.join(folder, `${id}.wav`);
}

/** Written aside and renamed, so that another process never reads half a file. */
async function writeClip(file: string, clip: AudioClip): Promise<void> {
  const aside = `${file}.${process.pid}.part`;
  await writeFile(aside, encodeWav([clip.samples], TELEPHONE_RATE));
  await rename(aside, file);
}

async function readClip(file: string, id: string): Promise<AudioClip | null> {
  try {
    const { samples, rate } = decodeWav(await readFile(file));
    return samples[0] === undefined || rate !== TELEPHONE_RATE ? null : audioClip(samples[0], id);
  } catch {
    return null;
  }
}

async function removeOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.wav'));
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const { mtimeMs, size } = await stat(file);
      return { file, mtimeMs, size };
    }),
  );
  let bytes = files.reduce((sum, file) => sum + file.size, 0);
  for (const { file, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (bytes <= DISK_BYTES_MAX) return;
    await rm(file, { force: true });
    bytes -= size;
  }
}
