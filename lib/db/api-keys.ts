import type { TenantScope } from '../core/shared/tenant-scope';
import { millis, millisOrNull } from './millis';
import { withoutTenant, withTenant } from './with-tenant';

/** Keys of the REST API; only their SHA-256 is stored. */
export type ApiKey = {
  id: string;
  name: string;
  /** The first characters, to recognise the key by. */
  prefix: string;
  createdByUserId: string | null;
  createdAt: number;
  lastUsedAt: number | null;
  revokedAt: number | null;
};

export type ApiKeyHolder = { tenantId: string; id: string; name: string };

export async function insertApiKey(
  scope: TenantScope,
  key: { id: string; name: string; prefix: string; hash: string; createdByUserId: string | null },
): Promise<void> {
  await withTenant(scope, (db) => db.apiKey.create({ data: { tenantId: scope.tenantId, ...key } }));
}

export async function listApiKeys(scope: TenantScope): Promise<ApiKey[]> {
  const rows = await withTenant(scope, (db) =>
    db.apiKey.findMany({ where: { tenantId: scope.tenantId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] }),
  );
  return rows.map(({ tenantId: _tenant, hash: _hash, ...row }) => ({
    ...row,
    createdAt: millis(row.createdAt),
    lastUsedAt: millisOrNull(row.lastUsedAt),
    revokedAt: millisOrNull(row.revokedAt),
  }));
}

/** Returns false when the tenant has no such live key. */
export async function revokeApiKey(scope: TenantScope, keyId: string, now: number): Promise<boolean> {
  const { count } = await withTenant(scope, (db) =>
    db.apiKey.updateMany({
      where: { tenantId: scope.tenantId, id: keyId, revokedAt: null },
      data: { revokedAt: new Date(now) },
    }),
  );
  return count > 0;
}

/** Crosses tenants: whose live key has this SHA-256 (hex). */
export async function findApiKeyHolder(hash: string): Promise<ApiKeyHolder | null> {
  const [row] = await withoutTenant(
    (db) => db.$queryRaw<{ tenant_id: string; id: string; name: string }[]>`select * from api_key_by_hash(${hash})`,
  );
  return row ? { tenantId: row.tenant_id, id: row.id, name: row.name } : null;
}

/** At most one write a minute per key, so that a busy client does not make its key's row hot. */
export async function touchApiKey(scope: TenantScope, keyId: string, now: number): Promise<void> {
  const minuteAgo = new Date(now - 60_000);
  await withTenant(scope, (db) =>
    db.apiKey.updateMany({
      where: {
        tenantId: scope.tenantId,
        id: keyId,
        OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: minuteAgo } }],
      },
      data: { lastUsedAt: new Date(now) },
    }),
  );
}
