import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findStepKind, stepKinds } from './registry';

/** Files of this folder that are parts of a step, not steps. */
const PARTS = [
  'registry',
  'dial-config',
  'dial-fields',
  'dial-round',
  'dial-whisper',
  'menu-option',
  'collect-fields',
  'callback-request-fields',
  'webhook-fields',
];

describe('the registry of steps', () => {
  it('has every file of the folder under its file name', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    const names = files.map((file) => file.replace(/\.ts$/, '')).filter((name) => !PARTS.includes(name));
    expect(names.sort()).toEqual(stepKinds.map((kind) => kind.type).sort());
    for (const name of names) expect(findStepKind(name)?.type).toBe(name);
  });

  it.each(['constructor', '__proto__', 'toString', ''])('knows no kind called %j', (type) => {
    expect(findStepKind(type)).toBeNull();
  });

  it.each(stepKinds.map((kind) => [kind.type, kind] as const))('%s has a form without a name twice', (_type, kind) => {
    const names = kind.fields.map((field) => field.name);
    expect(new Set(names).size).toBe(names.length);
    expect(kind.label && kind.icon && kind.description).toBeTruthy();
  });
});
