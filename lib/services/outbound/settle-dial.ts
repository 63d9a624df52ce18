import type { DialEnd } from '../../snapshot/outbound-document';
import { thisOutboundStore } from '../../snapshot/outbound-store';
import { log } from '../../telemetry/log';

/** Gives back what a dial held, when it or its call is over. Nobody waits for it: one that fails is over when its time is. */
export function settleDial(tenantId: string, key: string, ended: DialEnd): void {
  thisOutboundStore()
    .settle(tenantId, key, ended)
    .catch((error: unknown) => log.error({ err: error, tenantId }, 'a dial could not be settled'));
}
