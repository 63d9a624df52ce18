declare const tenantScope: unique symbol;

/**
 * Proof that somebody decided which tenant a piece of work may touch; every function of lib/db takes it first.
 * Only three places may make one: a session's membership, a dialled number, a job's payload.
 */
export type TenantScope = { readonly tenantId: string; readonly [tenantScope]: true };

/** Makes a scope; call it only from the three constructors named above (the layer check lists them). */
export function scopeOfTenant(tenantId: string): TenantScope {
  return { tenantId } as TenantScope;
}
