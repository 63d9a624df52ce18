import { OUTCOMES, type Outcome } from '@/lib/core/calls/call-record';
import { addDays, instantOf } from '@/lib/core/shared/time';
import type { CallFilter } from '@/lib/db/call-filter';
import type { SearchParams } from '@/lib/http/tenant-page';

/**
 * The calls list's address: every filter is in it, so that a list can be shared, kept and gone back to. What is not understood is
 * left out rather than refused. `from` and `to` are local days (2026-11-23) or hours (2026-11-23T14), both included.
 */
export const FILTER_NAMES = ['q', 'outcome', 'missed', 'direction', 'number', 'person', 'from', 'to'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type CallsQuery = Partial<Record<FilterName | 'after' | 'before', string>>;

const MOMENT = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:T([01]\d|2[0-3]))?$/;

const IS_RIGHT: Readonly<Record<FilterName, (value: string) => boolean>> = {
  q: () => true,
  outcome: (value) => isOutcome(value) || value === NO_MESSAGE,
  missed: (value) => value === 'yes' || value === 'no',
  direction: (value) => value === 'inbound' || value === 'outbound',
  number: (value) => /^num_\w+$/.test(value),
  person: (value) => /^prs_\w+$/.test(value),
  from: (value) => MOMENT.test(value),
  to: (value) => MOMENT.test(value),
};

/** A caller who reached the voicemail and left none: an outcome of its own for the reader, though not in the record. */
export const NO_MESSAGE = 'no-message';

function isOutcome(value: string): value is Outcome {
  return (OUTCOMES as readonly string[]).includes(value);
}

export function parseCallsQuery(search: SearchParams): CallsQuery {
  const query: CallsQuery = {};
  for (const name of FILTER_NAMES) {
    const value = search[name];
    if (typeof value === 'string' && value.trim() !== '' && IS_RIGHT[name](value)) query[name] = value.trim();
  }
  for (const name of ['after', 'before'] as const) {
    const value = search[name];
    if (typeof value === 'string' && value !== '') query[name] = value;
  }
  return query;
}

/** What the query asks of the database; days and hours are the tenant's. */
export function filterOf(query: CallsQuery, zone: string): CallFilter {
  return {
    search: query.q,
    ...outcomeFilter(query.outcome),
    missed: query.missed === undefined ? undefined : query.missed === 'yes',
    direction: query.direction === 'inbound' || query.direction === 'outbound' ? query.direction : undefined,
    numberId: query.number,
    personId: query.person,
    from: query.from === undefined ? undefined : startOf(query.from, zone),
    to: query.to === undefined ? undefined : endOf(query.to, zone),
  };
}

function outcomeFilter(value: string | undefined): Pick<CallFilter, 'outcome' | 'messageLeft'> {
  if (value === NO_MESSAGE) return { outcome: 'voicemail', messageLeft: false };
  if (value === undefined || !isOutcome(value)) return {};
  return { outcome: value, ...(value === 'voicemail' ? { messageLeft: true } : {}) };
}

function startOf(moment: string, zone: string): number | undefined {
  const [, day, hour] = MOMENT.exec(moment) ?? [];
  return day === undefined ? undefined : instantOf(day, Number(hour ?? 0) * 60, zone);
}

function endOf(moment: string, zone: string): number | undefined {
  const [, day, hour] = MOMENT.exec(moment) ?? [];
  if (day === undefined) return undefined;
  return hour === undefined ? instantOf(addDays(day, 1), 0, zone) : instantOf(day, (Number(hour) + 1) * 60, zone);
}

/** True when something narrows the list. */
export function isFiltered(query: CallsQuery): boolean {
  return FILTER_NAMES.some((name) => query[name] !== undefined);
}

/** The list's address with some of its parts changed or, with undefined, removed; a changed filter begins at the first page. */
export function callsHref(
  slug: string,
  query: CallsQuery,
  changes: Partial<Record<keyof CallsQuery, string | undefined>>,
): string {
  const { after: _after, before: _before, ...filters } = query;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, ...changes })) if (value) params.set(name, value);
  const text = params.toString();
  return text === '' ? `/${slug}/calls` : `/${slug}/calls?${text}`;
}
