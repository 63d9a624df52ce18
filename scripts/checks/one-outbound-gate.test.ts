import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What makes a phone ring or a text go out, and the one file that may do it: the gate is in it. */
const DOORS = [
  { call: /client\.sendText\(/, file: 'lib/services/messages/send-text.ts', gate: 'passTextGate(' },
  { call: /client\.createCall\(/, file: 'lib/services/placed-calls/place-call.ts', gate: 'passPlacedGate(' },
  { call: /carrier\.render\(/, file: 'lib/http/answer-webhook.ts', gate: 'passDialGate(' },
];

test.each(DOORS)('$call is called in $file only, behind its gate', ({ call, file, gate }) => {
  const callers = sourcesBelow('lib')
    .concat(sourcesBelow('app'))
    .filter((source) => call.test(fs.readFileSync(path.join(ROOT, source), 'utf8')));
  expect(callers).toEqual([file]);
  expect(fs.readFileSync(path.join(ROOT, file), 'utf8')).toContain(gate);
});

test('nothing outside of its carrier knows the carrier’s own package', () => {
  const users = sourcesBelow('lib')
    .concat(sourcesBelow('app'))
    .filter((source) => /\b(messages|calls)\.create\(/.test(fs.readFileSync(path.join(ROOT, source), 'utf8')));
  expect(users).toEqual(['lib/carriers/twilio/twilio-client.ts']);
});

function sourcesBelow(folder: string): string[] {
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory())
      return ['generated', 'testing', 'simulator'].includes(entry.name) ? [] : sourcesBelow(file);
    return /[.]tsx?$/.test(file) && !/[.]test[.]tsx?$/.test(file) ? [file] : [];
  });
}
