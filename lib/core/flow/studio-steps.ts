import { e164Schema, parseDialNumber } from '../shared/phone-number';
import type { Step } from './flow';
import { askSteps, promptOf } from './studio-menu';
import {
  MAPPED_WIDGETS,
  nextOf,
  note,
  numberOf,
  ordinaryNext,
  propertyOf,
  type StudioReading,
  type StudioState,
  targetOf,
  textOf,
} from './studio-reading';
import { fieldNameOf, readStudioText } from './studio-text';

/** The type of a step that is only a way through; `withoutPassed` takes them out. */
const PASSED_BY = 'passed-by';

/** The steps without those that are only a way through, and where a step id leads to then. */
export function withoutPassed(steps: readonly Step[]): { steps: Step[]; leadsTo(id: string | null): string | null } {
  const passed = new Map(
    steps.flatMap((step): [string, string | null][] =>
      step.type === PASSED_BY ? [[step.id, step.exits['next'] ?? null]] : [],
    ),
  );
  const leadsTo = (id: string | null): string | null => {
    const seen = new Set<string>();
    let at = id;
    while (at !== null && passed.has(at)) {
      if (seen.has(at)) return null;
      seen.add(at);
      at = passed.get(at) ?? null;
    }
    return at;
  };
  const kept = steps.filter(({ type }) => type !== PASSED_BY);
  const rewired = kept.map((step) => ({
    ...step,
    exits: Object.fromEntries(Object.entries(step.exits).map(([name, to]) => [name, leadsTo(to)])),
  }));
  return { steps: rewired, leadsTo };
}

/** The steps that stand for a widget; none for one that has no counterpart. The first of them has the widget's id. */
export function stepsOfWidget(state: StudioState, reading: StudioReading): Step[] {
  if (!MAPPED_WIDGETS.has(state.type)) return [];
  return WIDGETS[state.type]?.(state, reading) ?? [];
}

type Maker = (state: StudioState, reading: StudioReading) => Step[];

const WIDGETS: Readonly<Record<string, Maker>> = {
  'say-play': (state, reading) => {
    if (propertyOf(state, 'digits') !== '') note(reading, state, 'It plays key tones, which are not played here.');
    const config = { prompt: promptOf(state, reading, 'Thank you for calling.') };
    return [stepOf(state, reading, 'message', config, { next: targetOf(reading, nextOf(state, 'audioComplete')) })];
  },
  'gather-input-on-call': askSteps,
  'split-based-on': splitSteps,
  'connect-call-to': connectSteps,
  'record-voicemail': (state, reading) => {
    const greeting = promptOf(state, reading, 'Please leave a message after the tone.');
    const config = {
      greeting,
      secondsMax: numberOf(state, 'max_length', 120, 5, 600),
      transcribe: state.properties['transcribe'] === true,
    };
    return [
      stepOf(state, reading, 'voicemail', config, { done: targetOf(reading, nextOf(state, 'recordingComplete')) }),
    ];
  },
  'send-message': textSteps,
  'make-http-request': requestSteps,
  'set-variables': variableSteps,
  'enqueue-call': agentSteps,
  'send-to-flex': agentSteps,
};

/** Agents are people and departments here. The step rings no one until they are chosen, and cannot be published before. */
function agentSteps(state: StudioState, reading: StudioReading): Step[] {
  note(reading, state, 'Its agents are not in the file. Choose the people or departments that this step rings.');
  const after = targetOf(reading, ordinaryNext(state));
  const config = { people: [], departments: [], numbers: [] };
  return [stepOf(state, reading, 'dial', config, { answered: null, noAnswer: after })];
}

function connectSteps(state: StudioState, reading: StudioReading): Step[] {
  const after = targetOf(reading, nextOf(state, 'callCompleted'));
  const written = propertyOf(state, 'to')
    .split(',')
    .map((number) => number.trim());
  const numbers = written.flatMap((number) => studioNumberOf(number) ?? []).slice(0, 50);
  if (numbers.length === 0) {
    note(
      reading,
      state,
      'Whom it connects is not a plain number. Choose whom to ring; until then calls are told so and go on.',
    );
    const config = { prompt: { kind: 'text', text: 'We connect you.' } };
    return [stepOf(state, reading, 'message', config, { next: after })];
  }
  if (numbers.length < written.length)
    note(reading, state, 'Some of whom it connects are no plain numbers and are left out.');
  const config = { numbers, order: 'together', ringSeconds: numberOf(state, 'timeout', 20, 5, 600) };
  return [stepOf(state, reading, 'dial', config, { answered: after, noAnswer: after })];
}

/** Studio accepts a number with and without its plus sign; both have the country code. */
function studioNumberOf(written: string): string | null {
  const number = written.startsWith('+') ? written : `+${written}`;
  return parseDialNumber(number.slice(0, 100), '');
}

function textSteps(state: StudioState, reading: StudioReading): Step[] {
  const next = targetOf(reading, ordinaryNext(state));
  const to = propertyOf(state, 'to');
  const isToCaller = to === '' || readStudioText(to, reading.liquid).text === '{{caller.number}}';
  const text = textOf(state, reading, propertyOf(state, 'body'));
  if (!isToCaller || text === '') {
    note(reading, state, 'The text is not to the caller, or empty. Set up a step “Send a text”; calls pass it by.');
    return [stepOf(state, reading, PASSED_BY, {}, { next })];
  }
  if (text.length > 1000) note(reading, state, 'Imported without the text after its first 1000 characters.');
  return [stepOf(state, reading, 'text', { to: 'caller', body: text.slice(0, 1000) }, { next })];
}

function requestSteps(state: StudioState, reading: StudioReading): Step[] {
  const exits = {
    next: targetOf(reading, nextOf(state, 'success')),
    failed: targetOf(reading, nextOf(state, 'failed')),
  };
  const url = propertyOf(state, 'url');
  if (!/^https?:\/\/[^\s{}]+$/i.test(url) || url.length > 1000) {
    note(reading, state, 'Its address has placeholders or is none. Set up a step “Ask a server”; calls pass it by.');
    return [stepOf(state, reading, PASSED_BY, {}, { next: exits.next })];
  }
  note(
    reading,
    state,
    'Taken over, but the request is made in our own form: see what the step sends and takes from the answer.',
  );
  return [stepOf(state, reading, 'webhook', { url }, exits)];
}

function variableSteps(state: StudioState, reading: StudioReading): Step[] {
  const next = targetOf(reading, nextOf(state, 'next'));
  const variables = state.properties['variables'];
  const pairs = (Array.isArray(variables) ? variables : []).flatMap((each) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each) || typeof each['key'] !== 'string') return [];
    const text = textOf(state, reading, String(each['value'] ?? ''));
    if (text.length > 200)
      note(reading, state, `${each['key'].slice(0, 60)} is imported without the text after its first 200 characters.`);
    return [{ field: fieldNameOf(each['key']), value: text.slice(0, 200) }];
  });
  const id = reading.ids.get(state.name) ?? '';
  const idAt = (index: number) => (index === 0 ? id : `${id.slice(0, 34)}-v${index + 1}`);
  if (pairs.length > 20) note(reading, state, `Imported without its variables after the first 20.`);
  const chosen = (pairs.length === 0 ? [{ field: fieldNameOf(state.name), value: '' }] : pairs).slice(0, 20);
  return chosen.map((config, index) => ({
    id: idAt(index),
    type: 'set-field',
    name: `${state.name} ${index === 0 ? '' : index + 1}`.trim().slice(0, 80),
    config,
    exits: { next: index === chosen.length - 1 ? next : idAt(index + 1) },
  }));
}

/** Splits on who calls and on the number called have a counterpart; others are passed by their ordinary way. */
function splitSteps(state: StudioState, reading: StudioReading): Step[] {
  const input = propertyOf(state, 'input');
  const otherwise = targetOf(reading, nextOf(state, 'noMatch'));
  const rows = state.transitions.flatMap(({ conditions, next }) =>
    conditions.map(({ type, value }) => ({
      type,
      value: comparedTo(value.trim()),
      to: targetOf(reading, next ?? null),
    })),
  );
  const exits = Object.fromEntries(rows.map(({ to }, index) => [`r${index + 1}`, to]));
  const areNumbers = rows.length > 0 && rows.length <= 20 && rows.every(({ value }) => /^\+[1-9]\d{0,14}$/.test(value));
  if (
    areNumbers &&
    /trigger\.call\.From|contact\.channel\.address/.test(input) &&
    rows.every(({ type }) => /^(equal_to|starts_with)$/.test(type))
  ) {
    const rules = rows.map(({ value }, index) => ({ id: `r${index + 1}`, when: 'prefix', value }));
    return [stepOf(state, reading, 'caller-rules', { rules }, { ...exits, otherwise })];
  }
  const areOurs =
    areNumbers && rows.every(({ type, value }) => type === 'equal_to' && e164Schema.safeParse(value).success);
  if (
    areOurs &&
    /trigger\.call\.To|flow\.channel\.address/.test(input) &&
    new Set(rows.map(({ value }) => value)).size === rows.length
  ) {
    const numbers = rows.map(({ value }, index) => ({ id: `r${index + 1}`, number: value }));
    return [stepOf(state, reading, 'number-called', { numbers }, { ...exits, otherwise })];
  }
  note(
    reading,
    state,
    `No step here can decide this${conditionsInWords(rows)}. Calls take the “no match” exit; the other exits are not connected.`,
  );
  return [stepOf(state, reading, PASSED_BY, {}, { next: otherwise })];
}

/** Studio also compares numbers that are written without their plus sign. */
function comparedTo(value: string): string {
  return /^[1-9]\d{9,14}$/.test(value) ? `+${value}` : value;
}

function conditionsInWords(rows: readonly { type: string; value: string }[]): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, 20).map(({ type, value }) => `${type.slice(0, 40)} “${value.slice(0, 60)}”`);
  const more = rows.length > shown.length ? ` and ${rows.length - shown.length} more` : '';
  return `: ${shown.join(', ')}${more}`;
}

function stepOf(
  state: StudioState,
  { ids }: StudioReading,
  type: string,
  config: Step['config'],
  exits: Step['exits'],
): Step {
  return { id: ids.get(state.name) ?? '', type, name: state.name.slice(0, 80), config, exits };
}
