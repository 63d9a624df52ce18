import { newId } from '../config/new-id';
import type { TenantScope } from '../core/shared/tenant-scope';
import { millis } from './millis';
import { withTenant } from './with-tenant';

/** Texts that came in or went out. */
export type Message = {
  id: string;
  messageSid: string;
  direction: 'inbound' | 'outbound';
  from: string;
  to: string;
  body: string;
  status: string;
  errorCode: string | null;
  createdAt: number;
};

/** Stores the text; one with the same carrier id is there already and stays. */
export async function insertMessage(scope: TenantScope, message: Omit<Message, 'id' | 'createdAt'>): Promise<void> {
  const row = { tenantId: scope.tenantId, id: newId('message'), ...message };
  await withTenant(scope, (db) => db.message.createMany({ data: [row], skipDuplicates: true }));
}

/** Newest first. */
export async function listMessages(scope: TenantScope, most: number): Promise<Message[]> {
  const rows = await withTenant(scope, (db) =>
    db.message.findMany({
      where: { tenantId: scope.tenantId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: most,
    }),
  );
  return rows.map(({ tenantId: _, ...row }) => ({
    ...row,
    direction: row.direction === 'inbound' ? 'inbound' : 'outbound',
    createdAt: millis(row.createdAt),
  }));
}
