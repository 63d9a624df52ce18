import { z } from 'zod';
import { jsonSchema } from '../shared/json';
import { STEP_ID_CHARACTERS_MAX } from './limits';

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
  for (const { name } of states.values()) ids.set(name, freshId(name, taken));
  const reading: StudioReading = { states, folded: foldedSplits(states), ids, notMapped: [] };
  for (const state of states.values()) noteIfUnknown(reading, state);
  return reading;
}

/** The widget behind an event; null: the call ends there. */
export function nextOf(state: StudioState, event: string): string | null {
  return state.transitions.find((transition) => transition.event === event)?.next ?? null;
}

/** The id of the step that stands for a widget, or for the first one behind it that has a counterpart; null: the call ends. */
export function targetOf({ states, ids }: StudioReading, name: string | null): string | null {
  const passed = new Set<string>();
  for (let at = name; at !== null && !passed.has(at); ) {
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
  'enqueue-call': 'There is no queue here; a step “Ring” with a department takes its place. Calls pass it by.',
  'send-to-flex': 'There is no such agent desk here; a step “Ring” takes its place. Calls pass it by.',
  'send-and-wait-for-reply': 'Conversations by text are not part of a call flow. Calls pass it by.',
  'capture-payments': 'Card payments are not taken here. Calls pass it by.',
};

/** A split on what the widget before it asked for, by single keys, and led to from nowhere else, is that widget's menu. */
function foldedSplits(states: ReadonlyMap<string, StudioState>): Map<string, string> {
  const folded = new Map<string, string>();
  for (const gather of states.values()) {
    if (gather.type !== 'gather-input-on-call') continue;
    const split = states.get(nextOf(gather, 'keypress') ?? nextOf(gather, 'speech') ?? '');
    if (split === undefined || split.type !== 'split-based-on') continue;
    const asks = propertyOf(split, 'input').includes(`widgets.${gather.name}.`);
    const conditions = split.transitions.flatMap((transition) => transition.conditions);
    const areKeys =
      conditions.length > 0 &&
      conditions.every(({ type, value }) => type === 'equal_to' && /^[0-9*#]$/.test(value.trim()));
    const isOnlyHere = [...states.values()].every(
      (state) => state === gather || state.transitions.every(({ next }) => next !== split.name),
    );
    if (asks && areKeys && isOnlyHere) folded.set(split.name, gather.name);
  }
  return folded;
}

function freshId(name: string, taken: Set<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, STEP_ID_CHARACTERS_MAX - 5);
  const base = plain.replace(/-+$/, '') || 'step';
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  taken.add(id);
  return id;
}
