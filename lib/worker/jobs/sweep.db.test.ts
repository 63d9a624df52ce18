import fs from 'node:fs';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { KEPT, RETENTION } from '../../config/retention';
import { DAY_MS } from '../../core/shared/time';
import { currentTestDatabase } from '../../testing/database';
import { makeTenant } from '../../testing/make-tenant';
import { sweepJob } from './sweep';

const owner = currentTestDatabase();
const NOW = Date.parse('2026-11-23T03:17:00Z');
const context = { isFirstTry: true, isLastTry: false, now: NOW, log: pino({ level: 'silent' }) };

describe('retention', () => {
  it('names every table that has a time, as purged or as kept with a reason', async () => {
    const rows = await owner.query<{ name: string }>(`
      select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and data_type like 'timestamp%' and table_name not like '\\_%'`);
    const named = [...RETENTION.map(({ table }) => table), ...Object.keys(KEPT)];
    expect(rows.map(({ name }) => name).sort()).toEqual(named.sort());
    expect(new Set(named).size).toBe(named.length);
  });

  it('is what the document says', () => {
    const document = fs.readFileSync('docs/retention.md', 'utf8').replaceAll(/ +/g, ' ');
    for (const { what, days, job } of RETENTION) expect(document).toContain(`| ${what} | ${days} days | \`${job}\` |`);
  });

  it('deletes what is older and nothing else, whatever the table', async () => {
    const { scope } = await makeTenant();
    const other = await makeTenant();
    for (const { tenantId } of [scope, other.scope])
      for (const [sid, days] of [
        ['old', 91],
        ['new', 89],
      ] as const) {
        const at = new Date(NOW - days * DAY_MS);
        await owner.query(
          `insert into message (tenant_id, id, message_sid, direction, from_number, to_number, body, status, created_at)
           values ($1, $2, $2, 'inbound', '+12125550199', '+12125550100', '', 'received', $3)`,
          [tenantId, sid, at],
        );
        await owner.query(
          `insert into dead_letter (tenant_id, dedupe_key, reason, record, created_at) values ($1, $2, 'r', '{}', $3)`,
          [tenantId, sid, at],
        );
      }
    await sweepJob.run(null, context);
    const left = async (sql: string) => (await owner.query<{ id: string }>(sql)).map(({ id }) => id);
    expect(await left('select message_sid as id from message')).toEqual(['new', 'new']);
    expect(await left('select dedupe_key as id from dead_letter')).toEqual(['new', 'new']);
  });
});
