import { businessCaps, installationCaps } from '../../config/outbound-caps';
import { CALL_CAPS, COST_CAPS, type OutboundCaps, TEXT_CAPS } from '../../core/routing/outbound-caps';
import { costIn, openLegs } from '../../core/routing/outbound-use';
import { countedIn, WINDOWS } from '../../core/routing/sliding-count';
import type { TenantScope } from '../../core/shared/tenant-scope';
import type { Tenant } from '../../db/tenants';
import { thisOutboundStore } from '../../snapshot/outbound-store';

export type OutboundLimits = {
  /** ISO 3166-1 alpha-2. */
  countries: readonly string[];
  caps: OutboundCaps;
  /** What an owner may set at most. */
  highest: OutboundCaps;
  /** By the cap that bounds it: open phones now, and what was used in the last minute, hour and day; as this machine counted it. */
  used: OutboundCaps;
};

/** Where a business may call and text, how much, and what it used of that. */
export function readOutboundLimits(
  scope: TenantScope,
  tenant: Pick<Tenant, 'outboundCountries' | 'outboundCaps'>,
  now: number,
): OutboundLimits {
  const use = thisOutboundStore().readUse(scope.tenantId);
  const used: Record<keyof OutboundCaps, number> = { ...installationCaps(), openLegs: openLegs(use) };
  for (const window of WINDOWS) {
    used[CALL_CAPS[window]] = countedIn(use.calls, window, now);
    used[TEXT_CAPS[window]] = countedIn(use.texts, window, now);
    used[COST_CAPS[window]] = costIn(use, window, now);
  }
  return {
    countries: tenant.outboundCountries,
    caps: businessCaps(tenant.outboundCaps),
    highest: installationCaps(),
    used,
  };
}
