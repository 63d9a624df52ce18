import type { Field, SingleField } from '../shared/field';
import type { Json } from '../shared/json';
import type { StepKind } from './define-step';
import { freeStepId } from './edit-flow';
import type { Flow, Step } from './flow';

/** What a new step may begin with: ids of what the business has. */
export type StarterIds = { scheduleId: string | null; departmentId: string | null; personId: string | null };

/**
 * A new step of the kind with a free id, not connected. Its config has only what the kind demands, so that its own defaults hold; what
 * cannot be guessed is left for the panel to ask.
 */
export function newStep(flow: Flow, kind: StepKind, ids: StarterIds): Step {
  const id = freeStepId(flow, kind.type);
  return { id, type: kind.type, name: freeName(flow, kind.label), config: starterConfig(kind, ids), exits: {} };
}

function freeName(flow: Flow, label: string): string {
  const taken = new Set(Object.values(flow.steps).map(({ name }) => name));
  for (let number = 1; ; number++) {
    const name = number === 1 ? label : `${label} ${number}`;
    if (!taken.has(name)) return name;
  }
}

/** The fields that an empty config is refused for get a plain beginning. */
function starterConfig(kind: StepKind, ids: StarterIds): Step['config'] {
  const empty = kind.parse({});
  if (empty.ok) return {};
  const config: Step['config'] = {};
  for (const field of kind.fields) {
    if (!empty.problems.some((problem) => problem.startsWith(`${field.name}:`))) continue;
    config[field.name] = starterValue(field, ids);
  }
  if (kind.parse(config).ok) return config;
  return withSomebody(kind, config, ids);
}

/** Kinds that ring want at least one who is rung: a department is the usual one. */
function withSomebody(kind: StepKind, config: Step['config'], ids: StarterIds): Step['config'] {
  const { departmentId, personId } = ids;
  const lists = kind.fields.filter(({ kind: field }) => field === 'departmentList' || field === 'personList');
  for (const field of lists.sort((left, right) => left.kind.localeCompare(right.kind))) {
    const id = field.kind === 'departmentList' ? departmentId : personId;
    if (id === null) continue;
    const filled = { ...config, [field.name]: [id] };
    if (kind.parse(filled).ok) return filled;
  }
  return config;
}

/** What a field holds when it is drawn for the first time. */
export function starterValue(field: Field, ids: StarterIds): Json {
  if (field.kind !== 'rows') return starterOf(field, ids);
  return Array.from({ length: Math.max(1, field.min) }, (_, index) => starterRow(field, ids, `r${index + 1}`));
}

/** A new row of a list, with its id when the list gives ids. */
export function starterRow(
  field: Extract<Field, { kind: 'rows' }>,
  ids: StarterIds,
  rowId: string,
): { [key: string]: Json } {
  const columns = field.columns.map((column) => [column.name, starterOf(column, ids)]);
  return { ...(field.ids ? { id: rowId } : {}), ...Object.fromEntries(columns) };
}

function starterOf(field: SingleField, ids: StarterIds): Json {
  switch (field.kind) {
    case 'number':
    case 'seconds':
      return field.min;
    case 'select':
      return field.options[0]?.value ?? '';
    case 'keyMap':
      return [{ key: '1', label: 'First choice', words: [] }];
    case 'scheduleSelect':
      return ids.scheduleId ?? '';
    case 'department':
      return ids.departmentId;
    case 'person':
      return ids.personId;
    case 'prompt':
      return field.optional ? null : { kind: 'text', text: 'Thank you for calling.' };
    default:
      return BEGINNINGS[field.kind];
  }
}

const BEGINNINGS = {
  text: '',
  longText: '',
  choices: [] as Json[],
  personList: [] as Json[],
  departmentList: [] as Json[],
  phone: '',
  phoneList: [] as Json[],
  ownNumber: '',
  flow: '',
  language: 'en-US',
  key: '1',
  boolean: false,
};
