import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Below these versions a published hole is open. */
const LEAST: Record<string, string> = {
  // Authorisation bypasses, remote code execution in server components, WebSocket request forgery of May 2026.
  next: '16.2.6',
  // CVE-2025-55182 and CVE-2026-23870.
  react: '19.2.6',
  'react-dom': '19.2.6',
  // Mail to an attacker's address, GHSA-5jpx-9hw9-2fx4.
  'next-auth': '4.24.12',
  // Address parser, denial of service, header injection.
  nodemailer: '9.0.1',
};

type Lock = { packages: Record<string, { version?: string }> };

const { packages }: Lock = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));

test.each(Object.entries(LEAST))('every installed %s is at least %s', (name, least) => {
  const copies = Object.entries(packages).filter(([folder]) => folder.endsWith(`node_modules/${name}`));
  expect(copies.length).toBeGreaterThan(0);
  for (const [folder, { version }] of copies)
    expect([folder, isAtLeast(version ?? '0', least)]).toEqual([folder, true]);
});

test('every package that we name is pinned to one version', () => {
  const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

function isAtLeast(version: string, least: string): boolean {
  const [left, right] = [version, least].map((text) => text.split(/[.-]/).map(Number));
  for (let index = 0; index < 3; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
