import pg from 'pg';

const TENANT = 'tnt_bench';
const YEAR_MS = 365 * 86_400_000;
const OTHERS = 20;

/** Fills a migrated database with `count` calls of one tenant and a tenth as many of others, spread over a year, by SQL. */
export async function fillCalls(
  url: string,
  count: number,
): Promise<{ tenantId: string; span: { from: number; to: number } }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const to = Date.parse('2026-11-23T00:00:00Z');
  const from = to - YEAR_MS;
  try {
    await client.query('set synchronous_commit = off');
    // The rows are made to fit: checking each reference would take longer than making them.
    await client.query('set session_replication_role = replica');
    const indexes = await dropIndexes(client);
    const tenants = [TENANT, ...Array.from({ length: OTHERS }, (_, index) => `tnt_other${index}`)];
    await client.query(
      `insert into tenant (id, slug, name, country, time_zone) select id, id, id, 'US', 'America/New_York' from unnest($1::text[]) id`,
      [tenants],
    );
    await client.query(
      `insert into carrier_account (id, carrier, account_sid, sealed_token) values ('cac_1', 'twilio', 'AC1', '')`,
    );
    await client.query(
      `insert into number (tenant_id, id, number, label, carrier_account_id, carrier_sid)
       select $1, 'num_' || n, '+1202555' || lpad(n::text, 4, '0'), 'Line ' || n, 'cac_1', 'PN' || n from generate_series(0, 29) n`,
      [TENANT],
    );
    await client.query(
      `insert into person (tenant_id, id, name)
       select $1, 'prs_' || n, 'Person ' || n from generate_series(0, 19) n union all select $1, 'prs_rare', 'Rare'`,
      [TENANT],
    );
    for (const tenant of tenants) {
      await insertCalls(client, tenant, tenant === TENANT ? count : Math.ceil(count / 10 / OTHERS), from);
    }
    for (const definition of indexes) await client.query(definition);
    await client.query('vacuum (analyze) call, call_step, recording, number, person');
  } finally {
    await client.end();
  }
  return { tenantId: TENANT, span: { from, to } };
}

/** Building an index over all rows at once is many times faster than row by row; returns how to build them again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = any (array['call', 'call_step', 'recording']::regclass[])
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map((row) => row.definition);
}

/** Callers repeat: a few call often, most once. Outcomes, numbers and people are as uneven as in life. */
async function insertCalls(client: pg.Client, tenantId: string, count: number, from: number): Promise<void> {
  await client.query(
    `insert into call (tenant_id, id, carrier, call_sid, direction, from_number, to_number, number_id, caller_name, status, started_at,
       answered_at, ended_at, outcome, missed, missed_reason, answered_by_person_id, duration_seconds, ring_seconds, talk_seconds, marks)
     select $1, 'call_' || md5($1 || n::text), 'twilio', 'CA' || md5(n::text || $1), case when n % 9 = 0 then 'outbound' else 'inbound' end,
       '+1' || (2000000000 + (power(r1, 3) * 300000)::bigint * 7919 % 7999999999), '+1202555' || lpad(num::text, 4, '0'), 'num_' || num,
       case when r2 < 0.3 then 'Caller ' || (r1 * 100000)::int end, 'completed', at,
       case when outcome = 'answered' then at + interval '9 s' end, at + interval '90 s', outcome,
       outcome in ('voicemail', 'abandoned_ring', 'no_answer'), case when outcome = 'no_answer' then 'rang_no_answer' end,
       case when outcome <> 'answered' then null when n % 100003 = 0 then 'prs_rare' else 'prs_' || (r2 * 19)::int end, 90, 9, 60, '{}'
     from (
       select n, r1, r2, to_timestamp(($3::float8 + n * ($4::float8 / $2)) / 1000) as at, floor(r2 * r2 * 30)::int as num,
         case when n % 50021 = 0 then 'callback_booked' when r3 < 0.7 then 'answered' when r3 < 0.8 then 'voicemail'
           when r3 < 0.9 then 'abandoned_ring' else 'no_answer' end as outcome
       from (select n, random() r1, random() r2, random() r3 from generate_series(1, $2::int) n) as dice
     ) as drawn`,
    [tenantId, count, from, YEAR_MS],
  );
  await client.query(
    `insert into call_step (tenant_id, call_id, visit, step_id, step_type, step_name, entered_at)
     select tenant_id, id, 1, 'menu-1', 'menu', 'Menu', started_at from call where tenant_id = $1`,
    [tenantId],
  );
  await client.query(
    `insert into recording (tenant_id, id, call_id, carrier, carrier_sid, purpose, status, started_at)
     select tenant_id, 'rec_' || md5(id), id, 'twilio', 'RE' || md5(id), case when outcome = 'voicemail' then 'voicemail' else 'call' end,
       'stored', started_at from call where tenant_id = $1 and outcome in ('answered', 'voicemail') and md5(id) < '8'`,
    [tenantId],
  );
}
