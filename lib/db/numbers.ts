import { AppError } from '../core/shared/app-error';
import type { TenantScope } from '../core/shared/tenant-scope';
import { isUniqueViolation } from './database-failure';
import { millis } from './millis';
import { changeRouting, withoutTenant, withTenant } from './with-tenant';

/** Numbers that the carrier gave a tenant. The directory beside them lets a number be held by one tenant only. */
export type PhoneNumber = {
  id: string;
  /** E.164. */
  number: string;
  label: string;
  carrierAccountId: string;
  carrierSid: string;
  flowId: string | null;
  flowName: string | null;
  scheduleId: string | null;
  scheduleName: string | null;
  createdAt: number;
};

export type NumberHolder = { number: string; tenantId: string; numberId: string };

const withNames = { flow: { select: { name: true } }, schedule: { select: { name: true } } } as const;

/** Throws AppError('conflict') when any tenant holds the number. */
export async function insertNumber(
  scope: TenantScope,
  number: {
    id: string;
    number: string;
    label: string;
    carrierAccountId: string;
    carrierSid: string;
    flowId: string | null;
    scheduleId: string | null;
  },
): Promise<void> {
  const { tenantId } = scope;
  try {
    await changeRouting(scope, async (db) => {
      await db.number.create({ data: { tenantId, ...number } });
      await db.numberDirectory.create({ data: { tenantId, number: number.number, numberId: number.id } });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', 'This number is already in use here.', { cause: error });
  }
}

export async function listNumbers(scope: TenantScope): Promise<PhoneNumber[]> {
  const rows = await withTenant(scope, (db) =>
    db.number.findMany({
      where: { tenantId: scope.tenantId },
      include: withNames,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map(numberOf);
}

export async function findNumber(scope: TenantScope, numberId: string): Promise<PhoneNumber | null> {
  const row = await withTenant(scope, (db) =>
    db.number.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: numberId } }, include: withNames }),
  );
  return row && numberOf(row);
}

/** Throws AppError('not_found') when the tenant has no such number. */
export async function updateNumber(
  scope: TenantScope,
  numberId: string,
  changes: { label?: string; flowId?: string | null; scheduleId?: string | null },
): Promise<void> {
  const { count } = await changeRouting(scope, (db) =>
    db.number.updateMany({ where: { tenantId: scope.tenantId, id: numberId }, data: changes }),
  );
  if (count === 0) throw new AppError('not_found', 'This number does not exist.');
}

/** The carrier account that carried a call: that of its number; null when call or number are gone. */
export async function findAccountIdOfCall(scope: TenantScope, callId: string): Promise<string | null> {
  const [row] = await withTenant(
    scope,
    (db) => db.$queryRaw<{ account: string }[]>`
      select n.carrier_account_id as account from call c
      join number n on n.tenant_id = c.tenant_id and n.id = c.number_id
      where c.tenant_id = ${scope.tenantId} and c.id = ${callId}`,
  );
  return row?.account ?? null;
}

/** Crosses tenants: which of the numbers are held, and by whom. */
export async function findNumberHolders(numbers: readonly string[]): Promise<Map<string, NumberHolder>> {
  const rows = await withoutTenant(
    (db) =>
      db.$queryRaw<{ number: string; tenant_id: string; number_id: string }[]>`
        select * from holders_of_numbers(${[...numbers]}::text[])`,
  );
  return new Map(
    rows.map((row) => [row.number, { number: row.number, tenantId: row.tenant_id, numberId: row.number_id }]),
  );
}

type NumberRow = Omit<PhoneNumber, 'flowName' | 'scheduleName' | 'createdAt'> & {
  createdAt: Date;
  flow: { name: string } | null;
  schedule: { name: string } | null;
};

function numberOf(row: NumberRow): PhoneNumber {
  return {
    id: row.id,
    number: row.number,
    label: row.label,
    carrierAccountId: row.carrierAccountId,
    carrierSid: row.carrierSid,
    flowId: row.flowId,
    flowName: row.flow?.name ?? null,
    scheduleId: row.scheduleId,
    scheduleName: row.schedule?.name ?? null,
    createdAt: millis(row.createdAt),
  };
}
