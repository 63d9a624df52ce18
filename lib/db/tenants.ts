import { CAP_NAMES, type OutboundCaps } from '../core/routing/outbound-caps';
import { AppError } from '../core/shared/app-error';
import type { TenantScope } from '../core/shared/tenant-scope';
import { isUniqueViolation } from './database-failure';
import type { Tenant as TenantRow } from './generated/client';
import { millis } from './millis';
import { changeRouting, withoutTenant, withTenant } from './with-tenant';

/** A business and its settings. */
export type TenantSettings = {
  name: string;
  status: 'active' | 'suspended';
  /** ISO 3166-1 alpha-2. */
  country: string;
  timeZone: string;
  /** BCP-47. */
  language: string;
  voice: string | null;
  fallbackNumber: string | null;
  recordCalls: boolean;
  recordingAnnouncement: string | null;
  recordingDays: number;
  outboundCountries: string[];
  /** The caps that the owner set; missing ones are the usual. */
  outboundCaps: Partial<OutboundCaps>;
};
export type Tenant = TenantSettings & { id: string; slug: string; createdAt: number };

export type TenantListItem = Pick<Tenant, 'id' | 'slug' | 'name' | 'status' | 'createdAt'>;

/** Throws AppError('conflict') when the slug is taken. */
export async function insertTenant(
  scope: TenantScope,
  tenant: Omit<TenantSettings, 'status' | 'outboundCaps'> & { slug: string },
): Promise<Tenant> {
  try {
    return tenantOf(await withTenant(scope, (db) => db.tenant.create({ data: { ...tenant, id: scope.tenantId } })));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', 'This address is taken; choose another.', {
      cause: error,
      fields: { slug: 'This address is taken; choose another.' },
    });
  }
}

/** Throws AppError('not_found') when the tenant is gone. */
export async function getTenant(scope: TenantScope): Promise<Tenant> {
  const row = await withTenant(scope, (db) => db.tenant.findUnique({ where: { id: scope.tenantId } }));
  if (!row) throw new AppError('not_found', 'This business does not exist any more.');
  return tenantOf(row);
}

export async function updateTenant(scope: TenantScope, changes: Partial<TenantSettings>): Promise<Tenant> {
  return tenantOf(
    await changeRouting(scope, (db) => db.tenant.update({ where: { id: scope.tenantId }, data: changes })),
  );
}

/** Crosses tenants: for the operator and the first run. Oldest first; never anything of their calls. */
export async function listTenants(): Promise<TenantListItem[]> {
  const rows = await withoutTenant(
    (db) =>
      db.$queryRaw<{ id: string; slug: string; name: string; status: string; created_at: Date }[]>`
        select * from all_tenants()`,
  );
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    status: statusOf(row.status),
    createdAt: millis(row.created_at),
  }));
}

/** Crosses tenants: each tenant's snapshot version, for the worker that keeps this machine's snapshot. */
export async function listTenantVersions(): Promise<Map<string, number>> {
  const rows = await withoutTenant(
    (db) => db.$queryRaw<{ tenant_id: string; snapshot_version: bigint }[]>`select * from tenant_versions()`,
  );
  return new Map(rows.map((row) => [row.tenant_id, Number(row.snapshot_version)]));
}

function tenantOf({ snapshotVersion: _, ...row }: TenantRow): Tenant {
  return {
    ...row,
    status: statusOf(row.status),
    outboundCaps: ownCapsOf(row.outboundCaps),
    createdAt: millis(row.createdAt),
  };
}

/** Caps as they are stored with a tenant; what is no cap is left out. */
export function ownCapsOf(stored: unknown): Partial<OutboundCaps> {
  const object = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const caps = CAP_NAMES.flatMap((name) => {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? [[name, value] as const] : [];
  });
  return Object.fromEntries(caps);
}

function statusOf(text: string): 'active' | 'suspended' {
  return text === 'suspended' ? 'suspended' : 'active';
}
