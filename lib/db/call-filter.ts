import type { Outcome } from '../core/calls/call-record';
import type { CallCursor } from './calls-page';
import { Prisma } from './generated/client';

/** By what the calls list can be narrowed; what is left out does not narrow. Instants in milliseconds, `to` not included. */
export type CallFilter = {
  /** Part of a number (digits in any grouping) or of the caller's name, as the carrier or a contact has it; fewer than three characters do not narrow. */
  search?: string | null | undefined;
  /** The caller's whole number, E.164. */
  caller?: string | null | undefined;
  direction?: 'inbound' | 'outbound' | null | undefined;
  outcome?: Outcome | null | undefined;
  missed?: boolean | null | undefined;
  /** Whether the caller left a voicemail. */
  messageLeft?: boolean | null | undefined;
  numberId?: string | null | undefined;
  /** Who answered. */
  personId?: string | null | undefined;
  from?: number | null | undefined;
  to?: number | null | undefined;
};

const SEARCH_CHARACTERS_MIN = 3;
const SEARCH_CHARACTERS_MAX = 80;

/** Conditions on `call c`, each led by `and`. */
export function filterSql(filter: CallFilter): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  if (filter.caller) conditions.push(Prisma.sql`and c.from_number = ${filter.caller}`);
  if (filter.direction) conditions.push(Prisma.sql`and c.direction = ${filter.direction}`);
  if (filter.outcome) conditions.push(Prisma.sql`and c.outcome = ${filter.outcome}`);
  if (typeof filter.missed === 'boolean') conditions.push(Prisma.sql`and c.missed = ${filter.missed}`);
  if (typeof filter.messageLeft === 'boolean')
    conditions.push(Prisma.sql`and ${filter.messageLeft ? Prisma.empty : Prisma.sql`not`} ${messageLeftSql('c')}`);
  if (filter.numberId) conditions.push(Prisma.sql`and c.number_id = ${filter.numberId}`);
  if (filter.personId) conditions.push(Prisma.sql`and c.answered_by_person_id = ${filter.personId}`);
  if (typeof filter.from === 'number') conditions.push(Prisma.sql`and c.started_at >= ${new Date(filter.from)}`);
  if (typeof filter.to === 'number') conditions.push(Prisma.sql`and c.started_at < ${new Date(filter.to)}`);
  return conditions.length === 0 ? Prisma.empty : Prisma.join(conditions, ' ');
}

/**
 * Whether a caller left something in the mailbox: the outcome `voicemail` is also that of a caller who heard the tone and hung up. `call`
 * is the name of the table in the query.
 */
export function messageLeftSql(call: 'c' | 'call'): Prisma.Sql {
  const table = Prisma.raw(call);
  return Prisma.sql`exists (
    select 1 from recording m where m.tenant_id = ${table}.tenant_id and m.call_id = ${table}.id
      and m.purpose = 'voicemail' and m.status <> 'absent' and coalesce(m.duration_seconds, 1) > 0
  )`;
}

/** The search as a plain condition, with the numbers of contacts whose name it matches: for where another filter leaves few calls already, since no index helps it. */
export function matchSql(pattern: string, named: readonly string[]): Prisma.Sql {
  return Prisma.sql`and (
    lower(coalesce(c.from_number, '') || ' ' || c.to_number || ' ' || coalesce(c.caller_name, '')) like lower(${pattern})
    or c.from_number = any (${[...named]}::text[]))`;
}

/** The ids of a page of calls that match the pattern and the filter, by the database's own search. */
export function searchSql(
  pattern: string,
  filter: CallFilter,
  page: { cursor: CallCursor | null; backwards: boolean; rows: number },
): Prisma.Sql {
  const instant = (millis: number | null | undefined) => (typeof millis === 'number' ? new Date(millis) : null);
  return Prisma.sql`search_call_ids(${pattern}, ${filter.direction ?? null}, ${filter.outcome ?? null},
    ${filter.missed ?? null}::boolean, ${filter.numberId ?? null}, ${filter.personId ?? null},
    ${instant(filter.from)}::timestamptz, ${instant(filter.to)}::timestamptz,
    ${instant(page.cursor?.startedAt)}::timestamptz, ${page.cursor?.id ?? null}, ${page.backwards}, ${page.rows}::int)`;
}

/** The LIKE pattern of what a person typed, or null when it is too short: a number loses its grouping, all else is taken as it is. */
export function searchPatternOf(search: string): string | null {
  const text = search.trim().slice(0, SEARCH_CHARACTERS_MAX);
  const isNumber = /^[\d\s()+./-]+$/.test(text);
  const needle = isNumber ? text.replace(/^00/, '+').replace(/[^\d+]/g, '') : text;
  if (needle.length < SEARCH_CHARACTERS_MIN) return null;
  return `%${needle.replace(/[\\%_]/g, '\\$&')}%`;
}
