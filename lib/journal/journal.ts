import { randomBytes } from 'node:crypto';
import { oncePerProcess } from '../config/once-per-process';
import { flatForm } from '../core/shared/form';
import { type Line, thisLine } from '../snapshot/open-line';
import type { JournalEntry, JournalRecord } from './journal-record';

/**
 * This machine's durable list of webhooks that are not in the database yet. Any process may append; the worker reads and deletes.
 * A key is the time of the append, then what makes it unique; so keys sort in the order of arrival.
 */
export type Journal = {
  /** The record is in the file and flushed when this resolves; rejects when the disk refused it. */
  append(record: JournalRecord | JournalEntry): Promise<void>;
  /** The oldest records, in the order of their arrival. */
  readBatch(max: number): { key: string; record: JournalRecord }[];
  deleteBatch(keys: readonly string[]): Promise<void>;
  /** How many records wait, and for how long the oldest one has. */
  measure(now: number): { records: number; oldestSeconds: number };
};

type Waiting = { text: string; resolve: () => void; reject: (reason: unknown) => void };

const TIME_DIGITS = 9;
/** Readers that died hold on to old pages; looking for them costs a glance at a small table. */
const READER_CHECK_EVERY_DELETIONS = 100;

export function openJournal(line: Line): Journal {
  const { journal } = line;
  const process = randomBytes(5).toString('hex');
  let appended = 0;
  let deletions = 0;
  let waiting: Waiting[] = [];
  let isCommitting = false;

  /**
   * What arrives during one flush shares the next: under load a flush carries many records, and nobody waits for more than two. A flush
   * begins when the event loop has read what there is: begun by the first record it would carry that one alone, and the rest would wait.
   */
  const commit = async () => {
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      const time = Date.now().toString(36).padStart(TIME_DIGITS, '0');
      const written = together.map(({ text }) =>
        journal.put(`${time}.${process}.${(appended++).toString(36).padStart(7, '0')}`, text),
      );
      try {
        await Promise.all(written);
        for (const { resolve } of together) resolve();
      } catch (error) {
        const reason = await refusal(error);
        for (const { reject } of together) reject(reason);
      }
      await allIsRead();
    }
    isCommitting = false;
  };

  return {
    append(record) {
      const text = JSON.stringify(record);
      return new Promise((resolve, reject) => {
        waiting.push({ text, resolve, reject });
        if (isCommitting) return;
        isCommitting = true;
        void allIsRead().then(commit);
      });
    },
    readBatch(max) {
      const batch: { key: string; record: JournalRecord }[] = [];
      for (const { key, value } of journal.getRange({ limit: max })) {
        const written: JournalRecord | JournalEntry = JSON.parse(value);
        batch.push({ key, record: 'form' in written ? readEntry(written) : written });
      }
      return batch;
    },
    async deleteBatch(keys) {
      await Promise.all(keys.map((key) => journal.remove(key)));
      if (deletions++ % READER_CHECK_EVERY_DELETIONS === 0) line.root.readerCheck();
    },
    measure(now) {
      const [oldest] = journal.getKeys({ limit: 1 });
      const since = oldest === undefined ? now : Number.parseInt(oldest.slice(0, TIME_DIGITS), 36);
      return { records: countOf(journal.getStats()), oldestSeconds: Math.max(0, (now - since) / 1000) };
    },
  };
}

/** Resolves when this turn of the event loop has taken all input that waits. */
function allIsRead(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function readEntry({ form, ...entry }: JournalEntry): JournalRecord {
  return { ...entry, params: flatForm(form) };
}

/** The store rejects with a general error that carries the promise of the particular one. */
async function refusal(error: unknown): Promise<unknown> {
  if (!(error instanceof Error) || !('commitError' in error)) return error;
  return Promise.resolve(error.commitError).then(
    () => error,
    (reason: unknown) => reason,
  );
}

function countOf(stats: object): number {
  return 'entryCount' in stats && typeof stats.entryCount === 'number' ? stats.entryCount : 0;
}

/** The journal of this machine. */
export const thisJournal = oncePerProcess('journal', () => openJournal(thisLine()));

/** Appends to the journal of this machine; durable when it resolves. */
export function append(record: JournalRecord | JournalEntry): Promise<void> {
  return thisJournal().append(record);
}

export function readBatch(max: number): { key: string; record: JournalRecord }[] {
  return thisJournal().readBatch(max);
}

export function deleteBatch(keys: readonly string[]): Promise<void> {
  return thisJournal().deleteBatch(keys);
}
