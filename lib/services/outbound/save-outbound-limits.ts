import { z } from 'zod';
import { installationCaps } from '../../config/outbound-caps';
import { CAP_NAMES, type CapName } from '../../core/routing/outbound-caps';
import { isCallableCountry } from '../../core/shared/phone-number';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { updateTenant } from '../../db/tenants';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

const COUNTRIES_MAX = 300;

/**
 * Sets where a business may call and text, and its caps; calls follow within 2 s. Premium and satellite numbers stay refused whatever is
 * allowed. Throws AppError('invalid_input') that names the field; a cap may not exceed the installation's.
 */
export async function saveOutboundLimits(
  scope: TenantScope,
  input: { countries: readonly string[]; caps: Readonly<Record<CapName, number>> },
  actor: AuditActor,
): Promise<void> {
  const { countries, caps } = parseInput(inputSchema(), { countries: input.countries, ...input.caps });
  const sorted = [...new Set(countries)].sort();
  await withTenant(scope, async () => {
    await updateTenant(scope, { outboundCountries: sorted, outboundCaps: caps });
    const details = { countries: sorted, ...caps };
    await insertAuditEvent(scope, { actor, action: 'outboundLimits.changed', subjectId: null, details });
  });
}

function inputSchema() {
  const highest = installationCaps();
  const caps = Object.fromEntries(CAP_NAMES.map((name) => [name, capSchema(name, highest[name])])) as Record<
    CapName,
    z.ZodNumber
  >;
  return z
    .object({
      countries: z.array(z.string().refine(isCallableCountry, 'Choose a country.')).max(COUNTRIES_MAX),
      ...caps,
    })
    .transform(({ countries, ...rest }) => ({ countries, caps: rest as Record<CapName, number> }));
}

function capSchema(name: CapName, highest: number): z.ZodNumber {
  const isCost = name.startsWith('cost');
  const most = (isCost ? highest / 1_000_000 : highest).toLocaleString('en-US');
  const sentence = isCost ? `Enter an amount from 0 to ${most} dollars.` : `Enter a whole number from 0 to ${most}.`;
  return z.number(sentence).int(sentence).min(0, sentence).max(highest, sentence);
}
