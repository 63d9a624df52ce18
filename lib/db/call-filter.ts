import type { Outcome } from '../core/calls/call-record';
import { Prisma } from './generated/client';

/** By what the calls list can be narrowed; what is left out does not narrow. Instants in milliseconds, `to` not included. */
export type CallFilter = {
  /** Part of a number (digits in any grouping) or of the caller's name. */
  search?: string | null | undefined;
  /** The caller's whole number, E.164. */
  caller?: string | null | undefined;
  direction?: 'inbound' | 'outbound' | null | undefined;
  outcome?: Outcome | null | undefined;
  missed?: boolean | null | undefined;
  numberId?: string | null | undefined;
  /** Who answered. */
  personId?: string | null | undefined;
  from?: number | null | undefined;
  to?: number | null | undefined;
};

const SEARCH_LENGTH_MAX = 80;

/** Conditions on `call c`, each led by `and`; the expressions are those of the indexes. */
export function filterSql(filter: CallFilter): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  if (filter.caller) conditions.push(Prisma.sql`and c.from_number = ${filter.caller}`);
  if (filter.direction) conditions.push(Prisma.sql`and c.direction = ${filter.direction}`);
  if (filter.outcome) conditions.push(Prisma.sql`and c.outcome = ${filter.outcome}`);
  if (typeof filter.missed === 'boolean') conditions.push(Prisma.sql`and c.missed = ${filter.missed}`);
  if (filter.numberId) conditions.push(Prisma.sql`and c.number_id = ${filter.numberId}`);
  if (filter.personId) conditions.push(Prisma.sql`and c.answered_by_person_id = ${filter.personId}`);
  if (typeof filter.from === 'number') conditions.push(Prisma.sql`and c.started_at >= ${new Date(filter.from)}`);
  if (typeof filter.to === 'number') conditions.push(Prisma.sql`and c.started_at < ${new Date(filter.to)}`);
  const pattern = searchPatternOf(filter.search ?? '');
  if (pattern !== null) {
    conditions.push(
      Prisma.sql`and lower(coalesce(c.from_number, '') || ' ' || c.to_number || ' ' || coalesce(c.caller_name, '')) like lower(${pattern})`,
    );
  }
  return conditions.length === 0 ? Prisma.empty : Prisma.join(conditions, ' ');
}

/** The LIKE pattern of what a person typed: a number loses its grouping and a leading trunk zero's brackets, everything else is taken as it is. */
export function searchPatternOf(search: string): string | null {
  const text = search.trim().slice(0, SEARCH_LENGTH_MAX);
  if (text === '') return null;
  const isNumber = /^[\d\s()+./-]+$/.test(text);
  const needle = isNumber ? text.replace(/^00/, '+').replace(/[^\d+]/g, '') : text;
  if (needle === '') return null;
  return `%${needle.replace(/[\\%_]/g, '\\$&')}%`;
}
