import { PLACED_CALL_SECONDS_MAX, PLACED_RING_SECONDS } from '../../config/limits';
import { businessCaps, installationCaps } from '../../config/outbound-caps';
import { priceOfMinute } from '../../core/routing/estimated-price';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { getTenant } from '../../db/tenants';
import { thisOutboundStore } from '../../snapshot/outbound-store';

/**
 * The counted part of the gate before a call that we place: the caps that every leg passes. The placed call's id names what is held until
 * its last status. Returns how long it may last. Throws AppError('limit_reached'); nothing is rung then.
 */
export async function passPlacedGate(
  scope: TenantScope,
  { placedCallId, to }: { placedCallId: string; to: string },
): Promise<{ talkSeconds: number }> {
  const { outboundCaps } = await getTenant(scope);
  const { rung, talkSeconds } = await thisOutboundStore().admitDial({
    tenantId: scope.tenantId,
    key: placedCallId,
    token: placedCallId,
    caps: { business: businessCaps(outboundCaps), installation: installationCaps() },
    targets: [{ number: to, minuteMicros: priceOfMinute(to), isUncapped: false }],
    call: null,
    shown: '',
    ringSeconds: PLACED_RING_SECONDS,
    talkSecondsMax: PLACED_CALL_SECONDS_MAX,
    lastTalkSeconds: null,
    dialledAt: Date.now(),
  });
  if (rung.length > 0) return { talkSeconds };
  throw new AppError(
    'limit_reached',
    'Your limit for outbound calls is reached. Wait, or raise it in Settings under “Outbound calls and texts”.',
  );
}
