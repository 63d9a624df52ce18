import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openLine } from '../snapshot/open-line';
import { openJournal } from './journal';
import type { JournalEntry } from './journal-record';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'linekeeper-journal-'));
const line = openLine(dataDir);
const journal = openJournal(line);

afterAll(async () => {
  await line.root.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const entry = (name: string): JournalEntry => ({
  dedupeKey: name,
  tenantId: 'ten_acme',
  carrier: 'twilio',
  source: 'voice.incoming',
  callSid: 'CA1',
  receivedAt: 1,
  url: '/api/voice/twilio/incoming',
  form: `CallSid=CA1&Caller=${encodeURIComponent(`${name} & <b>é\n`)}`,
  answerMs: 1,
  answer: '<Response/>',
  events: [],
});
const waiting = () => journal.readBatch(1_000).map(({ record }) => record.dedupeKey);

test('what arrives together, during a flush and after it is all there, in the order of its arrival, with its form taken apart', async () => {
  const together = Promise.all(['a', 'b', 'c'].map((name) => journal.append(entry(name))));
  const during = new Promise((resolve) => setImmediate(() => resolve(journal.append(entry('d')))));
  await Promise.all([together, during]);
  expect(waiting()).toEqual(['a', 'b', 'c', 'd']);
  await journal.append(entry('e'));
  expect(waiting()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(journal.readBatch(1)[0]?.record.params).toEqual({ CallSid: 'CA1', Caller: 'a & <b>é\n' });
  expect(journal.measure(Date.now()).records).toBe(5);
});

test('what was deleted does not come back, what was not stays', async () => {
  const keys = journal.readBatch(2).map(({ key }) => key);
  await journal.deleteBatch(keys);
  expect(waiting()).toEqual(['c', 'd', 'e']);
});

test('another process reads what was acknowledged, and its records follow', async () => {
  const other = openJournal(line);
  expect(other.readBatch(1_000)).toHaveLength(3);
  await other.append(entry('f'));
  expect(waiting().at(-1)).toBe('f');
});
