import type { CallRow } from '../engine/call-row';
import type { DiaryPages } from '../engine/diary';
import { type BoxStore, ROWS_MAX } from './box-store';
import { Table } from './table';

const DIARIES_IN_MEMORY_MAX = 500;

/** A store that forgets everything with the process: for tests and benchmarks. */
export function createMemoryStore(): BoxStore {
  const audio = new Map<string, Uint8Array>();
  const calls = new Table<CallRow>(ROWS_MAX.calls, null);
  const diaries = new Table<DiaryPages>(DIARIES_IN_MEMORY_MAX, null);
  return {
    numbers: new Table(ROWS_MAX.numbers, null),
    calls,
    diaries,
    recordings: new Table(ROWS_MAX.recordings, null),
    transcriptions: new Table(ROWS_MAX.transcriptions, null),
    messages: new Table(ROWS_MAX.messages, null),
    mail: new Table(ROWS_MAX.mail, null),
    handsets: new Table(ROWS_MAX.handsets, null),
    optOuts: new Table(ROWS_MAX.optOuts, null),
    audio: { read: (audioId) => audio.get(audioId) ?? null, write: (audioId, bytes) => void audio.set(audioId, bytes) },
    starts: 0,
    openCall: (row) => calls.put(row.sid, row),
    fileCall: (row, pages) => {
      calls.put(row.sid, row);
      diaries.put(row.sid, pages);
    },
    close: async () => {},
  };
}
