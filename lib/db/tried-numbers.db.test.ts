import { beforeAll, expect, test } from 'vitest';
import { currentTestDatabase } from '../testing/database';
import { insertCall } from '../testing/insert-calls';
import { makeTenant, type TestTenant } from '../testing/make-tenant';
import { listAnsweredNumbers } from './tried-numbers';

const LEGS = 20_000;
let tenant: TestTenant;
let other: TestTenant;

beforeAll(async () => {
  tenant = await makeTenant('Acme');
  other = await makeTenant('Other');
  await insertLegs(tenant, `'+1202555' || lpad((n % 10000)::text, 4, '0')`);
  await insertLegs(other, `'+13125550000'`);
});

/** Many legs, every tenth of them taken. */
async function insertLegs({ scope: { tenantId } }: TestTenant, numberSql: string): Promise<void> {
  const callId = await insertCall(tenantId === tenant.scope.tenantId ? tenant : other, `CA-${tenantId}`, 0);
  await currentTestDatabase().query(
    `insert into call_leg (tenant_id, call_id, leg_sid, to_number, status, result, started_at)
     select $1, $2, 'CAleg' || n, ${numberSql}, 'completed', case when n % 10 = 0 then 'answered' else 'no_answer' end, now()
     from generate_series(1, ${LEGS}) n`,
    [tenantId, callId],
  );
  await currentTestDatabase().query('analyze call_leg', []);
}

test('only numbers on which somebody took a call of this business were tried, each told once', async () => {
  const asked = ['+12025550010', '+12025550010', '+12025550011', '+13125550000', '+19995550000'];
  expect(await listAnsweredNumbers(tenant.scope, asked)).toEqual(['+12025550010']);
  expect(await listAnsweredNumbers(tenant.scope, [])).toEqual([]);
  expect(await listAnsweredNumbers(other.scope, asked)).toEqual(['+13125550000']);
});

test('the answer is looked up, not searched for among all legs', async () => {
  const plan = await currentTestDatabase().query<{ 'QUERY PLAN': string }>(
    `explain select asked.number from unnest(array['+12025550010', '+12025550011']) as asked (number)
     where exists (select 1 from call_leg where tenant_id = $1 and to_number = asked.number and result = 'answered')`,
    [tenant.scope.tenantId],
  );
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(text).toContain('call_leg_answered_number_idx');
  expect(text).not.toContain('Seq Scan');
});
