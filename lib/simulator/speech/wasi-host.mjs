import { createMemoryFile } from './memory-file.mjs';

/**
 * The few system calls that flite needs, with files in memory and a clock that stands still. Node's own WASI is
 * experimental and was seen to crash the whole process when several instances had run; here the worst is an exception.
 */
const OK = 0;
const BAD_DESCRIPTOR = 8;
const ROOT = 3;
const CHARACTER_DEVICE = 2;
const DIRECTORY = 3;
const REGULAR_FILE = 4;

class Exit extends Error {
  constructor(status) {
    super(`exit ${status}`);
    this.status = status;
  }
}

/** A system for one run of a program with these arguments; `start` answers its exit status. */
export function createWasiHost(args) {
  let memory;
  const view = () => new DataView(memory.buffer);
  const files = new Map();
  const output = createMemoryFile();
  const calls = {
    ...argumentCalls(args, view),
    ...folderCalls(files, view),
    ...fileCalls(files, output, view),
    clock_time_get(_clock, _precision, result) {
      view().setBigUint64(result, 0n, true);
      return OK;
    },
    proc_exit(status) {
      throw new Exit(status);
    },
  };
  return {
    imports: { wasi_snapshot_preview1: calls },
    /** The content of the one file that the program wrote, undefined when it wrote none. */
    writtenFile: () => files.get(ROOT + 1)?.content(),
    complaints: () => new TextDecoder().decode(output.content()).slice(0, 300),
    start(instance) {
      memory = instance.exports.memory;
      try {
        instance.exports._start();
        return 0;
      } catch (error) {
        if (error instanceof Exit) return error.status;
        throw error;
      }
    },
  };
}

function argumentCalls(args, view) {
  const texts = args.map((argument) => new TextEncoder().encode(`${argument}\0`));
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  return {
    args_sizes_get(count, size) {
      view().setUint32(count, texts.length, true);
      view().setUint32(size, bytes, true);
      return OK;
    },
    args_get(pointers, buffer) {
      let at = buffer;
      texts.forEach((text, index) => {
        view().setUint32(pointers + index * 4, at, true);
        new Uint8Array(view().buffer).set(text, at);
        at += text.length;
      });
      return OK;
    },
  };
}

function folderCalls(files, view) {
  return {
    fd_prestat_get(descriptor, result) {
      if (descriptor !== ROOT) return BAD_DESCRIPTOR;
      view().setUint32(result, 0, true);
      view().setUint32(result + 4, 1, true);
      return OK;
    },
    fd_prestat_dir_name(_descriptor, path) {
      view().setUint8(path, '/'.charCodeAt(0));
      return OK;
    },
    path_open(_folder, _lookup, _path, _length, _how, _rights, _inherited, _flags, result) {
      const descriptor = ROOT + 1 + files.size;
      files.set(descriptor, createMemoryFile());
      view().setUint32(result, descriptor, true);
      return OK;
    },
  };
}

function fileCalls(files, output, view) {
  return {
    fd_close: (descriptor) => (files.has(descriptor) ? OK : BAD_DESCRIPTOR),
    fd_fdstat_get(descriptor, result) {
      const kind = descriptor === ROOT ? DIRECTORY : files.has(descriptor) ? REGULAR_FILE : CHARACTER_DEVICE;
      view().setUint8(result, kind);
      view().setUint16(result + 2, 0, true);
      // Every right there is.
      view().setBigUint64(result + 8, ~0n, true);
      view().setBigUint64(result + 16, ~0n, true);
      return OK;
    },
    fd_fdstat_set_flags: () => OK,
    fd_read(_descriptor, _vectors, _count, result) {
      view().setUint32(result, 0, true);
      return OK;
    },
    fd_seek(descriptor, offset, whence, result) {
      const file = files.get(descriptor);
      if (file === undefined) return BAD_DESCRIPTOR;
      view().setBigUint64(result, BigInt(file.seek(Number(offset), whence)), true);
      return OK;
    },
    fd_write(descriptor, vectors, count, result) {
      const file = descriptor < ROOT ? output : files.get(descriptor);
      if (file === undefined) return BAD_DESCRIPTOR;
      let written = 0;
      for (let index = 0; index < count; index++) {
        const start = view().getUint32(vectors + index * 8, true);
        const length = view().getUint32(vectors + index * 8 + 4, true);
        file.write(new Uint8Array(view().buffer, start, length));
        written += length;
      }
      view().setUint32(result, written, true);
      return OK;
    },
  };
}
