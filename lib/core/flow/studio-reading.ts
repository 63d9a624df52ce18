import { z } from 'zod';
import { jsonSchema } from '../shared/json';
import { STEP_ID_CHARACTERS_MAX } from './limits';
import { LIQUID_FILE_CHARACTERS_MAX, type LiquidBudget, readStudioText } from './studio-text';

/** Something of a Studio flow that is not here as it was there, and what became of it. */
export type NotMapped = { widget: string; type: string; reason: string };

const transitionSchema = z.object({
  event: z.string(),
  next: z.string().nullish(),
  conditions: z
    .array(
      z.object({
        type: z.string(),
        value: z.string().default(''),
        arguments: z.array(z.string()).default([]),
        friendly_name: z.string().default(''),
      }),
    )
    .default([]),
});

/** A widget as Studio writes it. */
export const stateSchema = z.object({
  name: z.string().min(1).max(200),
  type: z.string().min(1).max(100),
  transitions: z.array(transitionSchema).default([]),
  properties: z.record(z.string(), jsonSchema).default({}),
});
export type StudioState = z.infer<typeof stateSchema>;

/** A Studio flow while it is being read. */
export type StudioReading = {
  states: ReadonlyMap<string, StudioState>;
  /** Splits that become the choices of the menu before them: the name of the split → that of the widget that asks. */
  folded: ReadonlyMap<string, string>;
  /** Widget name → step id. */
  ids: ReadonlyMap<string, string>;
  notMapped: NotMapped[];
  liquid: LiquidBudget;
  /** Where a widget leads, once it has been followed. */
  targets: Map<string, string | null>;
};

/** The widgets that have a counterpart among our steps. */
export const MAPPED_WIDGETS: ReadonlySet<string> = new Set([
  'say-play',
  'gather-input-on-call',
  'split-based-on',
  'connect-call-to',
  'record-voicemail',
  'send-message',
  'make-http-request',
  'set-variables',
  'enqueue-call',
  'send-to-flex',
]);

const ORDINARY_EVENTS = [
  'completed',
  'success',
  'next',
  'audioComplete',
  'callCompleted',
  'callComplete',
  'noMatch',
  'sent',
];

export function openStudio(list: readonly StudioState[]): StudioReading {
  const states = new Map(list.map((state) => [state.name, state]));
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (const { name } of states.values()) ids.set(name, freshId(name, taken, counts));
  const liquid = { charactersLeft: LIQUID_FILE_CHARACTERS_MAX };
  const folded = foldedSplits(states);
  const reading: StudioReading = { states, folded, ids, notMapped: [], liquid, targets: new Map() };
  for (const state of states.values()) noteIfUnknown(reading, state);
  return reading;
}

/** The widget behind an event; null: the call ends there. */
export function nextOf(state: StudioState, event: string): string | null {
  return state.transitions.find((transition) => transition.event === event)?.next ?? null;
}

/** The id of the step that stands for a widget, or for the first one behind it that has a counterpart; null: the call ends. */
export function targetOf(reading: StudioReading, name: string | null): string | null {
  if (name === null) return null;
  const known = reading.targets.get(name);
  if (known !== undefined) return known;
  const target = followTo(reading, name);
  reading.targets.set(name, target);
  return target;
}

function followTo({ states, ids }: StudioReading, name: string): string | null {
  const passed = new Set<string>();
  for (let at: string | null = name; at !== null && !passed.has(at); ) {
    passed.add(at);
    const state = states.get(at);
    if (state === undefined) return null;
    if (MAPPED_WIDGETS.has(state.type)) return ids.get(at) ?? null;
    at = ordinaryNext(state);
  }
  return null;
}

/** Where a widget leads when nothing special happens. */
export function ordinaryNext(state: StudioState): string | null {
  for (const event of ORDINARY_EVENTS) {
    const next = nextOf(state, event);
    if (next !== null) return next;
  }
  return state.transitions.find(({ next }) => typeof next === 'string')?.next ?? null;
}

/** A property as text; the empty string when there is none. */
export function propertyOf({ properties }: StudioState, name: string): string {
  const value = Object.hasOwn(properties, name) ? properties[name] : null;
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** A whole number within bounds, or the usual one. */
export function numberOf(state: StudioState, name: string, usual: number, min: number, max: number): number {
  const value = Number(propertyOf(state, name) || Number.NaN);
  return Number.isFinite(value) ? Math.min(max, Math.max(min, Math.round(value))) : usual;
}

/** The text of a property with its Liquid read; everything that it loses is noted, one note for each. */
export function textOf(state: StudioState, reading: StudioReading, written: string): string {
  const { text, lost } = readStudioText(written, reading.liquid);
  for (const each of lost) note(reading, state, `Imported without ${each}.`);
  return text;
}

export function note({ notMapped }: StudioReading, { name, type }: StudioState, reason: string): void {
  notMapped.push({ widget: name, type, reason });
}

function noteIfUnknown(reading: StudioReading, state: StudioState): void {
  if (state.type === 'trigger' || MAPPED_WIDGETS.has(state.type)) return;
  note(reading, state, UNKNOWN[state.type] ?? 'There is no such step here. Calls pass it by.');
}

const UNKNOWN: Readonly<Record<string, string>> = {
  'run-subflow': 'Import the other flow too and put it in by a step “Another flow”. Calls pass it by.',
  'run-function': 'Code is not run here; a step “Ask a server” can call it. Calls pass it by.',
  'send-and-wait-for-reply': 'Conversations by text are not part of a call flow. Calls pass it by.',
  'capture-payments': 'Card payments are not taken here. Calls pass it by.',
};

type StudioCondition = StudioState['transitions'][number]['conditions'][number];
const MENU_WAYS_MAX = 12;

/** A condition that one key meets. */
export function isKey({ type, value }: StudioCondition): boolean {
  return type === 'equal_to' && /^[0-9*#]$/.test(value.trim());
}

/** The words of which a caller has to say one; none when the condition asks for something else. */
export function wordsOf(condition: StudioCondition): string[] {
  const { type, value } = condition;
  if (isKey(condition) || !['equal_to', 'contains', 'matches_any_of'].includes(type)) return [];
  return value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** A split on what the widget before it asked for, by keys and words, and led to from nowhere else, is that widget's menu. */
function foldedSplits(states: ReadonlyMap<string, StudioState>): Map<string, string> {
  const folded = new Map<string, string>();
  const leading = leadingTo(states);
  for (const gather of states.values()) {
    if (gather.type !== 'gather-input-on-call') continue;
    const split = states.get(nextOf(gather, 'keypress') ?? nextOf(gather, 'speech') ?? '');
    if (split === undefined || split.type !== 'split-based-on') continue;
    const asks = propertyOf(split, 'input').includes(`widgets.${gather.name}.`);
    const conditions = split.transitions.flatMap((transition) => transition.conditions);
    const areKeys =
      conditions.length > 0 && conditions.every((condition) => isKey(condition) || wordsOf(condition).length > 0);
    const isOnlyHere = leading.get(split.name)?.size === 1;
    if (asks && conditions.some(isKey) && split.transitions.length <= MENU_WAYS_MAX && areKeys && isOnlyHere)
      folded.set(split.name, gather.name);
  }
  return folded;
}

/** Widget name → names of the widgets that lead to it. */
function leadingTo(states: ReadonlyMap<string, StudioState>): Map<string, Set<string>> {
  const leading = new Map<string, Set<string>>();
  for (const { name, transitions } of states.values()) {
    for (const { next } of transitions) {
      if (typeof next !== 'string') continue;
      const from = leading.get(next) ?? new Set();
      leading.set(next, from.add(name));
    }
  }
  return leading;
}

function freshId(name: string, taken: Set<string>, counts: Map<string, number>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, STEP_ID_CHARACTERS_MAX - 5);
  const base = plain.replace(/-+$/, '') || 'step';
  let id = base;
  let count = counts.get(base) ?? 2;
  for (; taken.has(id); count++) id = `${base}-${count}`;
  counts.set(base, count);
  taken.add(id);
  return id;
}
