import type { Field } from '../shared/field';
import type { Json } from '../shared/json';
import { listInWords } from './checks/words';
import type { StepNames } from './define-step';
import type { Step } from './flow';
import { describePrompt, promptSchema } from './prompt';
import { findStepKind } from './steps/registry';

/** What changed in the config of a step of one kind, a sentence for each of its fields: '“Ring for” is now 30 seconds instead of 20 seconds.' */
export function describeChanges(before: Step, after: Step, names: StepNames): string[] {
  const fields = findStepKind(after.type)?.fields ?? [];
  const known = fields.flatMap((field) => {
    const [from, to] = [before.config[field.name] ?? null, after.config[field.name] ?? null];
    return isSame(from, to) ? [] : [sentence(field, from, to, names)];
  });
  const fieldNames = new Set(fields.map(({ name }) => name));
  const others = [...new Set([...Object.keys(before.config), ...Object.keys(after.config)])].filter(
    (name) => !fieldNames.has(name) && !isSame(before.config[name] ?? null, after.config[name] ?? null),
  );
  return [...known, ...(known.length === 0 && others.length > 0 ? ['Its settings changed.'] : [])];
}

function sentence(field: Field, from: Json, to: Json, names: StepNames): string {
  const [earlier, later] = [valueInWords(field, from, names), valueInWords(field, to, names)];
  if (earlier === null || later === null || earlier === later) return `“${field.label}” was changed.`;
  return `“${field.label}” is now ${later} instead of ${earlier}.`;
}

/** The value as an owner would say it; null when that is too much for a sentence. */
function valueInWords(field: Field, value: Json, names: StepNames): string | null {
  if (value === null || value === '') return EMPTY[field.kind] ?? 'nothing';
  if (typeof value === 'number') return field.kind === 'seconds' ? `${value} seconds` : String(value);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return listOf(field, value, names);
  if (typeof value === 'string') return textOf(field, value, names);
  const prompt = field.kind === 'prompt' ? promptSchema.safeParse(value) : null;
  return prompt?.success === true ? describePrompt(prompt.data, names) : null;
}

const EMPTY: Partial<Record<Field['kind'], string>> = { person: 'nobody', department: 'none', prompt: 'silence' };

function textOf(field: Field, value: string, names: StepNames): string | null {
  switch (field.kind) {
    case 'select':
      return `“${field.options.find((option) => option.value === value)?.label ?? value}”`;
    case 'person':
      return names.person(value);
    case 'department':
      return names.department(value);
    case 'scheduleSelect':
      return names.schedule(value);
    case 'flow':
      return names.flow?.(value) ?? 'another flow';
    default:
      return value.length > 80 ? null : `“${value}”`;
  }
}

function listOf(field: Field, value: readonly Json[], names: StepNames): string | null {
  if (value.length === 0) return 'nobody';
  const texts = value.flatMap((each) => (typeof each === 'string' ? [each] : []));
  if (texts.length !== value.length) return field.kind === 'keyMap' ? keysOf(value) : null;
  if (field.kind === 'personList') return listInWords(texts.map(names.person), 6);
  return listInWords(field.kind === 'departmentList' ? texts.map(names.department) : texts, 6);
}

function keysOf(value: readonly Json[]): string {
  const rows = value.flatMap((row) => (typeof row === 'object' && row !== null && !Array.isArray(row) ? [row] : []));
  return rows.map((row) => `${String(row['key'] ?? '')} ${String(row['label'] ?? '')}`.trim()).join(', ');
}

/** Stored JSON has its properties in another order than what was just built. */
function isSame(left: Json, right: Json): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [these, those] = [Object.entries(left), new Map(Object.entries(right))];
  return (
    these.length === those.size &&
    these.every(([key, value]) => those.has(key) && isSame(value, those.get(key) ?? null))
  );
}
