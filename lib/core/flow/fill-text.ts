import { formatPhoneNumber } from '../shared/phone-number';
import type { Business, CallFacts } from './business';
import { FILLED_TEXT_CHARACTERS_MAX } from './limits';
import { spellNumber } from './spell-number';
import { FIELD_NAME_PATTERN, fieldOf } from './values';

/** What call fields are filled from. */
export type Fillable = { business: Business; call: CallFacts; values: Readonly<Record<string, string>> };

/** The call fields that may stand in any text, besides `field.<name>`, each with what it is. */
export const CALL_FIELDS = [
  { name: 'caller.name', label: 'The caller’s name' },
  { name: 'caller.number', label: 'The caller’s number' },
  { name: 'business.name', label: 'The business’s name' },
  { name: 'number.called', label: 'The number that was called' },
] as const;

const PLACEHOLDER = /\{\{\s*([\w.]{1,60})\s*\}\}/g;

/**
 * A text with its call fields (`{{caller.name}}`, `{{field.order}}`) replaced by what is known; unknown ones become empty. Numbers are spelt
 * digit by digit in a spoken text and in national format in a written one. What is filled in is never filled again. Bounded in length.
 */
export function fillText(text: string, from: Fillable, how: 'spoken' | 'written' = 'written'): string {
  if (!text.includes('{{')) return text;
  const filled = text.replace(PLACEHOLDER, (_, name: string) => valueFor(name, from, how));
  return filled.slice(0, FILLED_TEXT_CHARACTERS_MAX);
}

/** What a caller would hear or read as template signs: braces that are not a call field's. null: none. */
export function unfilledTemplate(text: string): string | null {
  const rest = text.replace(PLACEHOLDER, (whole, name: string) => (isCallField(name) ? ' ' : whole));
  const at = rest.search(/\{\{|\}\}|\{%|%\}/);
  return at === -1 ? null : rest.slice(at, at + 40);
}

function isCallField(name: string): boolean {
  if (name.startsWith('field.')) return FIELD_NAME_PATTERN.test(name.slice('field.'.length));
  return CALL_FIELDS.some((field) => field.name === name);
}

function valueFor(name: string, { business, call, values }: Fillable, how: 'spoken' | 'written'): string {
  const number = how === 'spoken' ? spellNumber : formatPhoneNumber;
  switch (name) {
    case 'caller.name':
      return contactName(business, call) ?? call.callerName ?? '';
    case 'caller.number':
      return call.from === null ? '' : number(call.from, business.country);
    case 'business.name':
      return business.name;
    case 'number.called':
      return number(call.to, business.country);
    default:
      return fieldValue(name, values);
  }
}

function contactName({ contacts }: Business, { from }: CallFacts): string | null {
  return from !== null && Object.hasOwn(contacts, from) ? (contacts[from]?.name ?? null) : null;
}

function fieldValue(name: string, values: Fillable['values']): string {
  const field = name.startsWith('field.') ? name.slice('field.'.length) : '';
  return FIELD_NAME_PATTERN.test(field) ? (fieldOf(values, field) ?? '') : '';
}
