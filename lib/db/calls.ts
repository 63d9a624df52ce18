import type { Mark } from '../core/calls/call-event';
import type { CallRecord, JourneyStep, LegRecord } from '../core/calls/call-record';
import type { TenantScope } from '../core/shared/tenant-scope';
import { type CallFilter, filterSql, matchSql, searchPatternOf, searchSql } from './call-filter';
import { type CallListRow, type CallSummary, callSummaryOf, namesSql } from './call-summary';
import { beyondCursor, type CallCursor, cursorTextOf, type PageRequest, parseCursor } from './calls-page';
import { findNumbersByName } from './contacts';
import { Prisma } from './generated/client';
import { millis, millisOrNull } from './millis';
import { type Recording, recordingOf } from './recordings';
import { withTenant } from './with-tenant';

/** Calls as pages and the API read them; they are written by project-calls.ts only. */
export type CallPage = { calls: CallSummary[]; next: string | null; previous: string | null };

export type CallLeg = LegRecord & { personName: string | null };

export type CallStep = JourneyStep;

export type CallDetail = CallSummary &
  Pick<
    CallRecord,
    'flowVersionId' | 'callerCity' | 'callerCountry' | 'forwardedFrom' | 'stirVerstat' | 'ivrSeconds'
  > & {
    marks: Mark[];
    tags: string[];
    fields: Record<string, string>;
    legs: CallLeg[];
    steps: CallStep[];
    recordings: Recording[];
  };

/** One page, newest call first. Throws AppError('invalid_input') for a cursor that is not ours. */
export async function listCalls(scope: TenantScope, filter: CallFilter, page: PageRequest): Promise<CallPage> {
  const backwards = Boolean(page.before) && !page.after;
  const cursorText = page.after || page.before;
  const cursor = cursorText ? parseCursor(cursorText) : null;
  const order = backwards ? Prisma.sql`asc` : Prisma.sql`desc`;
  const rows = await withTenant(scope, async (db) => {
    const named = filter.search && searchPatternOf(filter.search) ? await findNumbersByName(scope, filter.search) : [];
    const narrowed = narrowingSql(scope, filter, named, { cursor, backwards, rows: page.rows + 1 });
    return db.$queryRaw<CallListRow[]>`
      with page as materialized (
        select c.* from call c where c.tenant_id = ${scope.tenantId} ${narrowed}
        order by c.started_at ${order}, c.id ${order} limit ${page.rows + 1}
      )
      ${namesSql(Prisma.sql`page`)} order by c.started_at ${order}, c.id ${order}`;
  });
  const more = rows.length > page.rows;
  const calls = rows.slice(0, page.rows).map(callSummaryOf);
  if (backwards) calls.reverse();
  const [first, last] = [calls[0], calls.at(-1)];
  const hasOlder = backwards || more;
  const hasNewer = backwards ? more : cursor !== null;
  return {
    calls,
    next: last && hasOlder ? cursorTextOf(last) : null,
    previous: first && hasNewer ? cursorTextOf(first) : null,
  };
}

/** `named`: the numbers of contacts whose name the search matches; each of their calls is found as well. */
function narrowingSql(
  scope: TenantScope,
  filter: CallFilter,
  named: readonly string[],
  page: { cursor: CallCursor | null; backwards: boolean; rows: number },
): Prisma.Sql {
  const pattern = searchPatternOf(filter.search ?? '');
  const isFewAlready = Boolean(filter.caller) || typeof filter.messageLeft === 'boolean';
  if (pattern !== null && !isFewAlready) {
    const found = Prisma.sql`select ${searchSql(pattern, filter, page)}`;
    if (named.length === 0) return Prisma.sql`and c.id in (${found})`;
    return Prisma.sql`and c.id in (${found} union all (${callsOfSql(scope, named, filter, page)}))`;
  }
  const match = pattern === null ? Prisma.empty : matchSql(pattern, named);
  return Prisma.sql`${filterSql(filter)} ${match} ${beyondCursor(page.cursor, page.backwards)}`;
}

/** The ids of the callers' calls of a page: each caller has few, and an index by their number leads to them. */
function callsOfSql(
  scope: TenantScope,
  numbers: readonly string[],
  filter: CallFilter,
  { cursor, backwards, rows }: { cursor: CallCursor | null; backwards: boolean; rows: number },
): Prisma.Sql {
  const order = backwards ? Prisma.sql`asc` : Prisma.sql`desc`;
  return Prisma.sql`
    select c.id from call c
    where c.tenant_id = ${scope.tenantId} and c.from_number = any (${[...numbers]}::text[])
      ${filterSql(filter)} ${beyondCursor(cursor, backwards)}
    order by c.started_at ${order}, c.id ${order} limit ${rows}`;
}

/** Calls that have not ended, newest first, `most` at most. */
export async function listLiveCalls(scope: TenantScope, most = 100): Promise<CallSummary[]> {
  const rows = await withTenant(
    scope,
    (db) => db.$queryRaw<CallListRow[]>`
      with page as materialized (
        select c.* from call c where c.tenant_id = ${scope.tenantId} and c.ended_at is null
        order by c.started_at desc limit ${most}
      )
      ${namesSql(Prisma.sql`page`)} order by c.started_at desc, c.id desc`,
  );
  return rows.map(callSummaryOf);
}

/** One call with everything known of it; null when the tenant has no such call. */
export async function findCall(scope: TenantScope, callId: string): Promise<CallDetail | null> {
  const { tenantId } = scope;
  return withTenant(scope, async (db) => {
    const [row] = await db.$queryRaw<CallListRow[]>`
      with page as materialized (select c.* from call c where c.tenant_id = ${tenantId} and c.id = ${callId})
      ${namesSql(Prisma.sql`page`)}`;
    const rest = await db.call.findUnique({ where: { tenantId_id: { tenantId, id: callId } } });
    if (!row || !rest) return null;
    // One after the other: a transaction has one connection, which takes one question at a time.
    const where = { tenantId, callId };
    const legs = await db.callLeg.findMany({ where, orderBy: [{ startedAt: 'asc' }, { legSid: 'asc' }] });
    const steps = await db.callStep.findMany({ where, orderBy: { visit: 'asc' } });
    const recordings = await db.recording.findMany({ where, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] });
    const personIds = legs.flatMap((leg) => leg.personId ?? []);
    const people = await db.person.findMany({
      where: { tenantId, id: { in: personIds } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map((person) => [person.id, person.name]));
    return {
      ...callSummaryOf(row),
      flowVersionId: rest.flowVersionId,
      callerCity: rest.callerCity,
      callerCountry: rest.callerCountry,
      forwardedFrom: rest.forwardedFrom,
      stirVerstat: rest.stirVerstat,
      ivrSeconds: rest.ivrSeconds,
      marks: rest.marks as Mark[],
      tags: rest.tags,
      fields: rest.fields as Record<string, string>,
      legs: legs.map((leg) => legOf(leg, names)),
      steps: steps.map((step) => stepOf(step)),
      recordings: recordings.map(recordingOf),
    };
  });
}

type LegRow = Prisma.CallLegGetPayload<Record<string, never>>;

function legOf(row: LegRow, names: ReadonlyMap<string, string>): CallLeg {
  const { tenantId: _tenant, callId: _call, ...leg } = row;
  return {
    ...leg,
    personName: row.personId === null ? null : (names.get(row.personId) ?? null),
    status: row.status as LegRecord['status'],
    result: row.result as LegRecord['result'],
    startedAt: millis(row.startedAt),
    ringingAt: millisOrNull(row.ringingAt),
    pickedUpAt: millisOrNull(row.pickedUpAt),
    bridgedAt: millisOrNull(row.bridgedAt),
    endedAt: millisOrNull(row.endedAt),
  };
}

function stepOf(row: Prisma.CallStepGetPayload<Record<string, never>>): CallStep {
  const { tenantId: _tenant, callId: _call, ...step } = row;
  return { ...step, enteredAt: millis(row.enteredAt), leftAt: millisOrNull(row.leftAt) };
}

export type Caller = {
  direction: 'inbound' | 'outbound';
  from: string | null;
  to: string;
  callerName: string | null;
  startedAt: number;
};

/** Who called in each of these calls, by the call's id. */
export async function listCallers(scope: TenantScope, callIds: readonly string[]): Promise<Map<string, Caller>> {
  const rows = await withTenant(scope, (db) =>
    db.call.findMany({
      where: { tenantId: scope.tenantId, id: { in: [...new Set(callIds)] } },
      select: { id: true, direction: true, from: true, to: true, callerName: true, startedAt: true },
    }),
  );
  return new Map(
    rows.map(({ id, direction, startedAt, ...rest }) => [
      id,
      { ...rest, startedAt: millis(startedAt), direction: direction === 'outbound' ? 'outbound' : 'inbound' },
    ]),
  );
}
