import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ClassicLevel } from 'classic-level';
import { open } from 'lmdb';

// Two embedded engines under the work of the journal and the snapshot: durable appends awaited one by one and by 16 writers at
// once, and reads by key. Rounds in turn, medians. LevelDB takes one process only; LMDB any number.
const VALUE = 'x'.repeat(900);
const ROUNDS = 5;
const SECONDS = 2;
const READ_KEYS = 20_000;

type Engine = {
  name: string;
  put(key: string): Promise<unknown>;
  get(key: string): unknown;
  close(): Promise<unknown>;
};

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-bench-journal-'));
let written = 0;

function openLmdb(): Engine {
  const root = open({ path: path.join(folder, 'line.lmdb'), mapSize: 8 * 1024 ** 3, overlappingSync: false });
  const table = root.openDB<string, string>({ name: 'journal', encoding: 'string' });
  return { name: 'lmdb', put: (key) => table.put(key, VALUE), get: (key) => table.get(key), close: () => root.close() };
}

async function openLevel(): Promise<Engine> {
  const level = new ClassicLevel<string, string>(path.join(folder, 'level'));
  await level.open();
  return {
    name: 'leveldb',
    put: (key) => level.put(key, VALUE, { sync: true }),
    get: (key) => level.getSync(key),
    close: () => level.close(),
  };
}

/** Awaited appends a second with `writers` of them under way at any time. */
async function appendRate(engine: Engine, writers: number): Promise<number> {
  const end = performance.now() + SECONDS * 1000;
  let appended = 0;
  const write = async () => {
    while (performance.now() < end) {
      await engine.put(`k${written++}`);
      appended++;
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return appended / SECONDS;
}

async function readRate(engine: Engine): Promise<number> {
  for (let key = 0; key < READ_KEYS; key++)
    await (key % 500 === 0 ? engine.put(`r${key}`) : void engine.put(`r${key}`));
  const end = performance.now() + SECONDS * 1000;
  let reads = 0;
  while (performance.now() < end) {
    for (let index = 0; index < 100; index++) engine.get(`r${(reads++ * 7919) % READ_KEYS}`);
  }
  return reads / SECONDS;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const engines = [openLmdb(), await openLevel()];
const figures = new Map<string, number[]>();
const note = (name: string, value: number) => figures.set(name, [...(figures.get(name) ?? []), value]);
for (let round = 0; round < ROUNDS; round++) {
  for (const engine of engines) {
    note(`${engine.name}_appends_per_second_1_writer`, await appendRate(engine, 1));
    note(`${engine.name}_appends_per_second_16_writers`, await appendRate(engine, 16));
    note(`${engine.name}_reads_per_second`, await readRate(engine));
  }
}
for (const [name, values] of figures) console.log(`${name}: ${median(values).toFixed(0)}`);
for (const engine of engines) await engine.close();
fs.rmSync(folder, { recursive: true, force: true });
