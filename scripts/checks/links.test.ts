import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NAMED_FILE =
  /`((?:lib|app|scripts|e2e|bench|docs|prisma)\/[\w./[\]()-]+\.(?:ts|tsx|mjs|cjs|md|json|prisma|png))`/g;
const LINK = /\]\(((?!https?:|#)[^)\s#]+)(?:#[^)]*)?\)/g;
const SCRIPT = /`npm run ([\w:-]*\w)(?=[` ])/g;

const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && file !== 'THIRD-PARTY-NOTICES.md');

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe.each(documents)('%s', (document) => {
  const text = fs.readFileSync(path.join(ROOT, document), 'utf8');
  const exists = (file: string) => fs.existsSync(path.join(ROOT, file));

  it('names files that exist', () => {
    expect(all(text, NAMED_FILE).filter((file) => !exists(file))).toEqual([]);
  });

  it('links to files that exist', () => {
    const targets = all(text, LINK).map((link) => path.join(path.dirname(document), decodeURI(link)));
    expect(targets.filter((file) => !exists(file))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    expect(all(text, SCRIPT).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
