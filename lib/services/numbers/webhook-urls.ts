import type { CarrierWebhookUrls } from '../../carriers/carrier';
import { voiceUrl } from '../../config/env';

/**
 * Time-outs and retries that the carrier reads from the fragment. The first turn of any flow may have to ask a server for up to 8 s
 * (TURN_FETCH_MS_MAX), while the caller hears it ring; then the carrier turns to the fallback, which has more than 5 s.
 */
const VOICE_POLICY = '#ct=1500&rt=9000&rc=2&rp=ct,rt,5xx&tt=9500';
/** A callback may take its time and is worth every retry. */
const CALLBACK_POLICY = '#rc=5&rp=all&rt=5000&tt=15000';

/** What is configured on a number at its carrier. */
export function webhookUrls(carrier: string): CarrierWebhookUrls {
  const voice = `${voiceUrl()}/api/voice/${carrier}`;
  return {
    incoming: `${voice}/incoming${VOICE_POLICY}`,
    fallback: `${voice}/fallback`,
    status: `${voice}/status${CALLBACK_POLICY}`,
    messageIncoming: `${voiceUrl()}/api/messages/${carrier}/incoming${CALLBACK_POLICY}`,
  };
}
