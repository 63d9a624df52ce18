import { open, type RootDatabase } from 'lmdb';
import type { CallRow } from '../engine/call-row';
import type { DiaryPages } from '../engine/diary';
import type { TranscriptionRow } from '../engine/transcription-row';
import { type BoxStore, ROWS_MAX } from './box-store';
import { type KeyedRows, type Shelf, Table } from './table';

/** Keys are prefixed with a running number in front, so that a table comes back in the order in which it was written. */
function shelf<T>(root: RootDatabase, name: string): Shelf<T> {
  const database = root.openDB<{ order: number; row: T }, string>({ name, encoding: 'msgpack' });
  const orders = new Map<string, number>();
  let last = 0;
  return {
    load: () => {
      const entries = [...database.getRange()].sort((a, b) => a.value.order - b.value.order);
      for (const { key, value } of entries) orders.set(key, value.order);
      last = entries.at(-1)?.value.order ?? 0;
      return entries.map(({ key, value }): [string, T] => [key, value.row]);
    },
    put: (key, row) => {
      const order = orders.get(key) ?? ++last;
      orders.set(key, order);
      void database.put(key, { order, row });
    },
    remove: (key) => {
      orders.delete(key);
      void database.remove(key);
    },
  };
}

/** Rows that stay on disk, only their keys in memory; the oldest go when there are more than `rowsMax`. */
function diskRows<T>(root: RootDatabase, name: string, rowsMax: number): KeyedRows<T> {
  const database = root.openDB<T, string>({ name, encoding: 'msgpack' });
  const keys = new Set<string>(database.getKeys());
  const unwritten = new Map<string, T>();
  const remove = (key: string) => {
    void database.remove(key);
    unwritten.delete(key);
    return keys.delete(key);
  };
  return {
    get: (key) => unwritten.get(key) ?? database.get(key) ?? null,
    put: (key, row) => {
      keys.add(key);
      unwritten.set(key, row);
      void database.put(key, row).then(() => {
        if (unwritten.get(key) === row) unwritten.delete(key);
      });
      if (keys.size <= rowsMax) return;
      for (const oldest of keys) {
        remove(oldest);
        break;
      }
    },
    remove,
  };
}

/** The box's memory on this machine's disk: an LMDB in `folder`. Writes follow in the background; `close` waits for them. */
export function createLmdbStore(folder: string): BoxStore {
  const root = open({ path: folder, noMemInit: true });
  const audio = root.openDB<Buffer, string>({ name: 'audio', encoding: 'binary' });
  const meta = root.openDB<number, string>({ name: 'meta', encoding: 'msgpack' });
  const starts = (meta.get('starts') ?? 0) + 1;
  meta.putSync('starts', starts);
  const calls = new Table<CallRow>(ROWS_MAX.calls, shelf(root, 'calls'));
  const diaries = diskRows<DiaryPages>(root, 'diaries', ROWS_MAX.diaries);
  const transcriptions = new Table<TranscriptionRow>(ROWS_MAX.transcriptions, shelf(root, 'transcriptions'));
  for (const row of transcriptions.values())
    if (row.status === 'in-progress') transcriptions.put(row.sid, { ...row, status: 'failed' });
  for (const row of calls.values()) if (row.endedAt === null) calls.put(row.sid, endedByRestart(row));
  return {
    numbers: new Table(ROWS_MAX.numbers, shelf(root, 'numbers')),
    calls,
    diaries,
    recordings: new Table(ROWS_MAX.recordings, shelf(root, 'recordings')),
    transcriptions,
    messages: new Table(ROWS_MAX.messages, shelf(root, 'messages')),
    mail: new Table(ROWS_MAX.mail, shelf(root, 'mail')),
    handsets: new Table(ROWS_MAX.handsets, shelf(root, 'handsets')),
    optOuts: new Table(ROWS_MAX.optOuts, shelf(root, 'optOuts')),
    audio: {
      read: (audioId) => audio.get(audioId) ?? null,
      write: (audioId, bytes) => void audio.putSync(audioId, Buffer.from(bytes)),
    },
    starts,
    openCall: (row) => calls.put(row.sid, row),
    fileCall: (row, pages) => {
      calls.put(row.sid, row);
      diaries.put(row.sid, pages);
    },
    close: () => root.close(),
  };
}

/** A call that was up when the carrier stopped is over: nobody holds its line any more. */
function endedByRestart(row: CallRow): CallRow {
  const status = row.answeredAt === null ? 'failed' : 'completed';
  const durationSeconds = row.answeredAt === null ? 0 : Math.round((row.updatedAt - row.answeredAt) / 1000);
  return { ...row, status, endedAt: row.updatedAt, durationSeconds };
}
