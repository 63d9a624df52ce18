import pg from 'pg';
import type { TenantScope } from '../core/shared/tenant-scope';
import { databaseUrl } from './database-url';
import { withTenant } from './with-tenant';

/**
 * Postgres' notifications, for live pages and for a faster snapshot. They are hints: one may be lost while the connection is
 * renewed, so whoever needs the truth polls. One connection a process and channel.
 */
export type TenantChange = { tenantId: string; callIds: string[] };

const RETRY_MS = 2_000;

/** Calls `onChange` after each batch of calls was projected, whichever tenant it is of. Returns the function that ends it. */
export function subscribeToCallChanges(onChange: (change: TenantChange) => void): () => void {
  return listen('tenant_changes', (payload) => {
    const change = parseChange(payload);
    if (change) onChange(change);
  });
}

/** Calls `onHint` when some tenant's snapshot version was raised. Returns the function that ends it. */
export function subscribeToSnapshotHints(onHint: () => void): () => void {
  return listen('snapshot_changes', onHint);
}

/** Tells the live pages that something about a call changed beside its events. */
export async function announceCall(scope: TenantScope, callId: string): Promise<void> {
  await withTenant(
    scope,
    (db) => db.$queryRaw`select pg_notify('tenant_changes', ${`${scope.tenantId} ${callId}`})::text`,
  );
}

function listen(channel: 'tenant_changes' | 'snapshot_changes', onPayload: (payload: string) => void): () => void {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  const connect = async () => {
    const next = new pg.Client({ connectionString: databaseUrl(), application_name: `linekeeper ${channel}` });
    client = next;
    const retry = () => {
      if (ended || client !== next) return;
      client = undefined;
      next.end().catch(() => undefined);
      timer = setTimeout(connect, RETRY_MS);
    };
    next.on('error', retry);
    next.on('end', retry);
    next.on('notification', (notice) => onPayload(notice.payload ?? ''));
    await next
      .connect()
      .then(() => next.query(`listen ${channel}`))
      .catch(retry);
  };

  void connect();
  return () => {
    ended = true;
    clearTimeout(timer);
    client?.end().catch(() => undefined);
  };
}

function parseChange(payload: string): TenantChange | null {
  const [tenantId, ...callIds] = payload.split(' ');
  return tenantId ? { tenantId, callIds } : null;
}
