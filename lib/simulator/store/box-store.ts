import type { CallRow } from '../engine/call-row';
import type { DiaryPages } from '../engine/diary';
import type { RecordingRow } from '../engine/recording-row';
import type { TranscriptionRow } from '../engine/transcription-row';
import type { HandsetRow } from './handset-row';
import type { MailRow, MessageRow } from './message-row';
import type { NumberRow } from './number-row';
import type { KeyedRows, Table } from './table';

export type AudioFiles = {
  read: (audioId: string) => Uint8Array | null;
  write: (audioId: string, bytes: Uint8Array) => void;
};

/** Everything that the box remembers over a restart. */
export type BoxStore = {
  numbers: Table<NumberRow>;
  calls: Table<CallRow>;
  /** Turns, verbs and timelines of the last calls. */
  diaries: KeyedRows<DiaryPages>;
  recordings: Table<RecordingRow>;
  transcriptions: Table<TranscriptionRow>;
  messages: Table<MessageRow>;
  mail: Table<MailRow>;
  handsets: Table<HandsetRow>;
  /** By the account's number and the person's: who has sent STOP. */
  optOuts: Table<{ key: string }>;
  audio: AudioFiles;
  /** Counts the starts of this box: part of every seed, so that ids never come twice. */
  starts: number;
  openCall(row: CallRow): void;
  fileCall(row: CallRow, pages: DiaryPages): void;
  close(): Promise<void>;
};

/** Rows kept at most; the oldest go. A day of ten thousand calls with their legs fits. */
export const ROWS_MAX = {
  numbers: 5_000,
  calls: 60_000,
  diaries: 2_000,
  recordings: 20_000,
  transcriptions: 20_000,
  messages: 40_000,
  mail: 5_000,
  handsets: 1_000,
  optOuts: 20_000,
};
