import type { CallerHistory } from '../core/flow/business';
import { millis, millisOrNull } from './millis';
import type { Transaction } from './with-tenant';

/** A past call as its caller's history is asked for: who called, and when. */
export type AskedCall = { id: string; from: string | null; startedAt: Date };

type Row = {
  id: string;
  calls: bigint;
  last_call_at: Date | null;
  missed_at: Date | null;
  answered_at: Date | null;
  last_person_id: string | null;
};

/**
 * What was known of each caller when the call came in, by call: as `readCallerHistories` tells it, but of what had ended by then. Callers who
 * had not called before, and withheld ones, are left out. One look into an index a call, and one question for all calls out.
 */
export async function readPastHistories(
  db: Transaction,
  tenantId: string,
  calls: readonly AskedCall[],
): Promise<Map<string, CallerHistory>> {
  const known = calls.filter((call): call is AskedCall & { from: string } => call.from !== null);
  if (known.length === 0) return new Map();
  const ids = known.map(({ id }) => id);
  const numbers = known.map(({ from }) => from);
  const instants = known.map(({ startedAt }) => startedAt);
  const rows = await db.$queryRaw<Row[]>`
    select asked.id, h.* from unnest(${ids}::text[], ${numbers}::text[], ${instants}::timestamptz[])
      as asked (id, number, at)
    cross join lateral (
      select count(*) as calls, max(c.started_at) as last_call_at, max(c.started_at) filter (where c.missed) as missed_at,
        max(c.started_at) filter (where c.answered_at is not null) as answered_at,
        (array_agg(c.answered_by_person_id order by c.started_at desc)
          filter (where c.answered_by_person_id is not null))[1] as last_person_id
      from call c
      where c.tenant_id = ${tenantId} and c.direction = 'inbound' and c.from_number = asked.number
        and c.started_at < asked.at and c.ended_at <= asked.at
    ) h where h.calls > 0`;
  const spokenBefore = await spokenOutbound(db, tenantId, [...new Set(numbers)]);
  const askedOf = new Map(known.map((call) => [call.id, call]));
  return new Map(
    rows.flatMap((row): [string, CallerHistory][] => {
      const asked = askedOf.get(row.id);
      if (asked === undefined || row.last_call_at === null) return [];
      const out = spokenBefore(asked.from, asked.startedAt.getTime());
      const spokenAt = Math.max(millisOrNull(row.answered_at) ?? 0, out);
      const missedAt = millisOrNull(row.missed_at);
      return [
        [
          row.id,
          {
            calls: Number(row.calls),
            lastCallAt: millis(row.last_call_at),
            missedAt: missedAt !== null && missedAt > spokenAt ? missedAt : null,
            lastPersonId: row.last_person_id,
          },
        ],
      ];
    }),
  );
}

/** When somebody of the business had called a number and talked with it last before an instant; 0: never. */
async function spokenOutbound(
  db: Transaction,
  tenantId: string,
  numbers: readonly string[],
): Promise<(number: string, before: number) => number> {
  const rows = await db.call.findMany({
    where: { tenantId, direction: 'outbound', to: { in: [...numbers] }, answeredAt: { not: null } },
    select: { to: true, startedAt: true },
  });
  const times = new Map<string, number[]>();
  for (const { to, startedAt } of rows) times.set(to, [...(times.get(to) ?? []), startedAt.getTime()]);
  return (number, before) => Math.max(0, ...(times.get(number) ?? []).filter((at) => at < before));
}
