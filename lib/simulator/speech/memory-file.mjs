const FIRST_BYTES = 1 << 16;

/** A file in memory that grows as it is written, with the place where the next byte goes. */
export function createMemoryFile() {
  let bytes = new Uint8Array(FIRST_BYTES);
  let length = 0;
  let position = 0;
  return {
    write(chunk) {
      const end = position + chunk.length;
      if (end > bytes.length) {
        const larger = new Uint8Array(Math.max(end, bytes.length * 2));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      bytes.set(chunk, position);
      position = end;
      length = Math.max(length, end);
    },
    /** Moves to `offset` from the start (0), from here (1) or from the end (2), and answers the place. */
    seek(offset, whence) {
      const origins = [0, position, length];
      position = Math.max(0, offset + (origins[whence] ?? 0));
      return position;
    },
    content: () => bytes.slice(0, length),
  };
}
