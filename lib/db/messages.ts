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

/** Stores a text that was sent. Its status callback may have come first: what that said stays, the body is added. */
export async function insertMessage(scope: TenantScope, message: Omit<Message, 'id' | 'createdAt'>): Promise<void> {
  const { tenantId } = scope;
  const { from, to, body, messageSid } = message;
  await withTenant(scope, (db) =>
    db.message.upsert({
      where: { tenantId_messageSid: { tenantId, messageSid } },
      create: { tenantId, id: newId('message'), ...message },
      update: { from, to, body },
    }),
  );
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
