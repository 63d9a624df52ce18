import { SaxesParser } from 'saxes';
import twimlSchema from './twiml-schema.json' with { type: 'json' };

type ElementRules = { attributes: Record<string, string>; children: readonly string[]; text: string };

const elements: Readonly<Record<string, ElementRules>> = twimlSchema.elements;
const types = new Map<string, ReadonlySet<string>>(
  Object.entries(twimlSchema.types).map(([name, values]) => [name, new Set<string>(values)]),
);

/** The carrier's own bounds, which its schema does not tell: bytes of an answer, characters of one Say and of a URL, seconds. */
const DOCUMENT_BYTES_MAX = 64_000;
const SAY_CHARACTERS_MAX = 4_096;
const URL_CHARACTERS_MAX = 4_000;
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  'Dial timeout': [5, 600],
  'Dial timeLimit': [1, 86_400],
  'Gather timeout': [1, 600],
  'Gather numDigits': [1, 1_000],
  'Pause length': [1, 600],
  'Record maxLength': [1, 14_400],
  'Record timeout': [1, 600],
};
/** After these the carrier reads nothing more. */
const LAST = new Set(['Hangup', 'Reject', 'Redirect']);

/** Everything for which the carrier would refuse or cut this answer, in words; empty when it is valid. */
export function validateTwiml(xml: string): string[] {
  const problems: string[] = [];
  if (Buffer.byteLength(xml) > DOCUMENT_BYTES_MAX) problems.push('The answer is too large.');
  const open: { name: string; text: string }[] = [];
  const verbs: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1)?.name ?? null;
    if (parent === 'Response') verbs.push(name);
    problems.push(...placeProblems(name, parent), ...attributeProblems(name, attributes));
    open.push({ name, text: '' });
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) problems.push(...textProblems(element));
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    problems.push(`It is not well-formed: ${String(error)}`);
  }
  return [...problems, ...orderProblems(verbs)];
}

function placeProblems(name: string, parent: string | null): string[] {
  if (!Object.hasOwn(elements, name)) return [`There is no element ${name}.`];
  if (parent === null) return name === 'Response' ? [] : ['The document is no Response.'];
  return elements[parent]?.children.includes(name) === true ? [] : [`${name} may not stand in ${parent}.`];
}

function attributeProblems(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const known = elements[name]?.attributes ?? {};
  return Object.entries(attributes).flatMap(([key, value]) => {
    const type = Object.hasOwn(known, key) ? known[key] : undefined;
    if (type === undefined) return [`${name} has no attribute ${key}.`];
    if (!isOfType(value, type)) return [`${name} ${key}="${value}" is no ${type}.`];
    const range = RANGES[`${name} ${key}`];
    const isOutside = range !== undefined && (Number(value) < range[0] || Number(value) > range[1]);
    const isTooLong = value.startsWith('http') && value.length > URL_CHARACTERS_MAX;
    return isOutside || isTooLong ? [`${name} ${key}="${value}" is out of its bounds.`] : [];
  });
}

function isOfType(value: string, type: string): boolean {
  if (type === 'string') return true;
  if (type === 'number') return /^\d+$/.test(value);
  if (type === 'boolean') return value === 'true' || value === 'false';
  const isList = type.endsWith('[]');
  const allowed = types.get(isList ? type.slice(0, -2) : type);
  // A list is written with spaces; so is the input of a Gather.
  const values = isList || type === 'GatherInput' ? value.split(' ') : [value];
  return allowed !== undefined && values.every((each) => allowed.has(each));
}

/** What may stand inside an element, by the kind of its text; a new kind without a pattern is any text. */
const TEXT_PATTERNS: Readonly<Record<string, RegExp>> = {
  phone: /^\+?[1-9]\d{2,14}$/,
  identity: /^\w{1,121}$/,
  url: /^https?:\/\/\S{1,3990}$/,
};

function textProblems({ name, text }: { name: string; text: string }): string[] {
  const wanted = elements[name]?.text ?? 'none';
  if (wanted === 'none') return text.trim() === '' ? [] : [`${name} has text.`];
  if (text.trim() === '') return name === 'Say' ? [] : [`${name} is empty.`];
  const pattern = TEXT_PATTERNS[wanted];
  if (pattern !== undefined) return pattern.test(text) ? [] : [`${name} holds no ${wanted}: ${text.slice(0, 80)}`];
  return text.length <= SAY_CHARACTERS_MAX ? [] : [`${name} is too long.`];
}

function orderProblems(verbs: readonly string[]): string[] {
  if (verbs.length === 0) return ['The answer says nothing: the call would just end.'];
  const early = verbs.slice(0, -1).find((verb) => LAST.has(verb));
  if (early !== undefined) return [`Something stands behind ${early}.`];
  return verbs.includes('Reject') && verbs.length > 1 ? ['Reject must be the first.'] : [];
}
