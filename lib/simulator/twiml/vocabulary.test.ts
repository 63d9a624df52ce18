import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FOREIGN_VERBS, IGNORED_ATTRIBUTES, VOCABULARY } from './vocabulary';

const DOCUMENT = readFileSync(new URL('../../../docs/carrier-in-a-box.md', import.meta.url), 'utf8');
const notExecuted = /Not executed:[\s\S]*?\n\n/.exec(DOCUMENT)?.[0] ?? '';

test('the document lists every verb, noun and attribute of TwiML that is not executed', () => {
  const nouns = (VOCABULARY['Dial']?.children ?? []).filter((name) => VOCABULARY[name] === undefined);
  const attributes = Object.values(IGNORED_ATTRIBUTES)
    .flat()
    .filter((name) => !/^(machineDetection|amdStatus)/.test(name));
  const missing = [...FOREIGN_VERBS, ...nouns, ...attributes].filter(
    (name) => !new RegExp(`\\b${name}\\b`).test(notExecuted),
  );
  expect(missing).toEqual([]);
});
