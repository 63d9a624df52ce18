import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareDataFolder } from './data-folder';

let parent: string;
const umask = process.umask();
beforeEach(() => {
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-data-'));
});
afterEach(() => {
  process.umask(umask);
  fs.rmSync(parent, { recursive: true, force: true });
});

const modeOf = (file: string) => (fs.statSync(file).mode & 0o777).toString(8);

describe('the data folder', () => {
  it('is made for its owner alone, with everything that a process of ours writes into it', () => {
    const dataDir = path.join(parent, 'deep', 'data');
    prepareDataFolder(dataDir);
    expect(modeOf(dataDir)).toBe('700');
    const script = `
      const fs = require('node:fs'); const { open } = require('lmdb');
      fs.mkdirSync('recordings'); fs.writeFileSync('recordings/a.wav', 'x');
      const store = open({ path: 'line.mdb' }); store.putSync('a', 'b'); store.close().then(() => process.exit(0));`;
    execFileSync(process.execPath, ['-e', script], {
      cwd: dataDir,
      env: { ...process.env, NODE_PATH: path.resolve('node_modules') },
    });
    const files = ['recordings/a.wav', ...fs.readdirSync(dataDir).filter((name) => name.startsWith('line.mdb'))];
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(modeOf(path.join(dataDir, file)), file).toBe('600');
    expect(modeOf(path.join(dataDir, 'recordings'))).toBe('700');
  });

  it('that an earlier version left open to others is closed at the next start', () => {
    const dataDir = path.join(parent, 'data');
    fs.mkdirSync(path.join(dataDir, 'recordings'), { recursive: true });
    fs.writeFileSync(path.join(dataDir, 'recordings', 'a.wav'), 'x');
    fs.writeFileSync(path.join(dataDir, 'line.mdb'), 'x');
    for (const [file, mode] of [
      ['', 0o711],
      ['recordings', 0o755],
      ['recordings/a.wav', 0o644],
      ['line.mdb', 0o664],
    ] as const)
      fs.chmodSync(path.join(dataDir, file), mode);
    prepareDataFolder(dataDir);
    expect(['', 'recordings', 'recordings/a.wav', 'line.mdb'].map((file) => modeOf(path.join(dataDir, file)))).toEqual([
      '700',
      '700',
      '600',
      '600',
    ]);
  });
});
