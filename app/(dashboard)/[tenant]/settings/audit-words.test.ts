import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { actionWords, callOf, subjectName } from './audit-words';

const SERVICES = path.resolve(import.meta.dirname, '../../../../lib/services');

test('every action that a service writes to the audit log has words', () => {
  const actions = fs
    .readdirSync(SERVICES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => fs.readFileSync(path.join(SERVICES, file), 'utf8'))
    .filter((source) => source.includes('insertAuditEvent'))
    .flatMap((source) => [...source.matchAll(/'([a-z][A-Za-z]+\.[a-z][A-Za-z]+)'/g)].map((match) => match[1] ?? ''));
  expect(actions.length).toBeGreaterThan(20);
  expect([...new Set(actions)].filter((action) => actionWords(action) === action)).toEqual([]);
});

test('a line names the thing by the name it had then', () => {
  expect(subjectName({ name: 'Sales' })).toBe('Sales');
  expect(subjectName({ label: 'Main line' })).toBe('Main line');
  expect(subjectName({ days: 3 })).toBeNull();
});

test('a line about a recording or a call leads to the call', () => {
  expect(callOf({ subjectId: 'rec_1', details: { callId: 'call_1', play: 'abc' } })).toBe('call_1');
  expect(callOf({ subjectId: 'call_2', details: {} })).toBe('call_2');
  expect(callOf({ subjectId: 'prs_1', details: {} })).toBeNull();
});
