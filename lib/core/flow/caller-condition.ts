import { z } from 'zod';
import { countryOfNumber } from '../shared/phone-number';
import { localTimeOf } from '../shared/time';
import type { CallerContact } from './business';
import type { StepContext } from './define-step';

/** What can be asked about a caller, each with its words. */
export const CALLER_CONDITIONS = [
  { value: 'vip', label: 'Is a VIP' },
  { value: 'tag', label: 'Has a tag' },
  { value: 'known', label: 'Is one of the contacts' },
  { value: 'blocked', label: 'Is blocked' },
  { value: 'country', label: 'Calls from a country' },
  { value: 'prefix', label: 'Has a number that begins with' },
  { value: 'withheld', label: 'Withholds the number' },
  { value: 'spam', label: 'Shows a number that the carrier calls false' },
  { value: 'calledBefore', label: 'Has called before' },
  { value: 'missedToday', label: 'Was missed today' },
] as const;
export type CallerConditionKind = (typeof CALLER_CONDITIONS)[number]['value'];

/** The conditions that need a value: a tag, country codes, or beginnings of numbers. */
export const CONDITIONS_WITH_VALUE: readonly CallerConditionKind[] = ['tag', 'country', 'prefix'];

/** What the value must look like, and what it is called when it does not. */
const VALUES: Partial<Record<CallerConditionKind, { pattern: RegExp; problem: string }>> = {
  tag: { pattern: /^.+$/, problem: 'Name the tag.' },
  country: { pattern: /^[A-Za-z]{2}([,\s]+[A-Za-z]{2})*$/, problem: 'Countries are two letters each, such as US, CA.' },
  prefix: {
    pattern: /^\+[1-9]\d{0,14}([,\s]+\+[1-9]\d{0,14})*$/,
    problem: 'Beginnings of numbers look like +1212, +44.',
  },
};

export const callerConditionSchema = z
  .object({
    when: z.enum(CALLER_CONDITIONS.map((condition) => condition.value)),
    /** Several countries or beginnings are parted by commas. */
    value: z.string().trim().max(200).default(''),
  })
  .refine(({ when, value }) => VALUES[when]?.pattern.test(value) ?? true, {
    error: ({ input }) => VALUES[(input as { when: CallerConditionKind }).when]?.problem ?? 'This value is not valid.',
    path: ['value'],
  });
export type CallerCondition = z.infer<typeof callerConditionSchema>;

/** Whether the caller of this call is of that kind; what is not known of them is no. */
export function isCaller(condition: CallerCondition, context: StepContext): boolean {
  const { from, history, stirVerstat } = context.call;
  const contact = contactOf(context);
  switch (condition.when) {
    case 'vip':
      return contact?.vip ?? false;
    case 'blocked':
      return contact?.blocked ?? false;
    case 'known':
      return contact !== null;
    case 'tag':
      return contact?.tags.some((tag) => tag.toLowerCase() === condition.value.toLowerCase()) ?? false;
    case 'country':
      return from !== null && partsOf(condition.value.toUpperCase()).includes(countryOfNumber(from) ?? '');
    case 'prefix':
      return from !== null && partsOf(condition.value).some((prefix) => from.startsWith(prefix));
    case 'withheld':
      return from === null;
    case 'spam':
      return /^TN-Validation-Failed/i.test(stirVerstat ?? '');
    case 'calledBefore':
      return history != null && history.calls > 0;
    case 'missedToday':
      return history?.missedAt != null && isToday(history.missedAt, context);
    default:
      return condition.when satisfies never;
  }
}

/** 'Is a VIP', 'Calls from a country: US, CA'. */
export function describeCondition({ when, value }: CallerCondition): string {
  const label = CALLER_CONDITIONS.find((condition) => condition.value === when)?.label ?? when;
  return CONDITIONS_WITH_VALUE.includes(when) ? `${label}: ${value}` : label;
}

function contactOf({ business: { contacts }, call: { from } }: StepContext): CallerContact | null {
  return from !== null && Object.hasOwn(contacts, from) ? (contacts[from] ?? null) : null;
}

function partsOf(value: string): string[] {
  return value.split(/[,\s]+/);
}

/** By the calendar of the business. */
function isToday(at: number, { business, now }: StepContext): boolean {
  return localTimeOf(at, business.timeZone).date === localTimeOf(now, business.timeZone).date;
}
