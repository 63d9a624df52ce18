/**
 * The port to where recordings and prompts are kept. Keys are chosen by us and checked (see storageKey); every method throws
 * AppError('unavailable') with a sentence when the storage does not work, and null only ever means that nothing is there.
 */
export type Storage = {
  /** Durable and whole when it resolves; an object of that name is replaced, never seen half. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  get(key: string): Promise<Uint8Array | null>;
  /**
   * Bytes `start` to `end`, both included, as far as there are any; for an answer that need not hold a whole recording in memory. null when
   * nothing begins at `start`. Cancel the stream if you do not read it to its end.
   */
  getRange(key: string, start: number, end: number): Promise<ReadableStream<Uint8Array> | null>;
  /** Bytes of the object, null when there is none. */
  size(key: string): Promise<number | null>;
  /** Also succeeds when there was nothing. */
  delete(key: string): Promise<void>;
};
