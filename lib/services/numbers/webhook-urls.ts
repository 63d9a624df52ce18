import type { CarrierWebhookUrls } from '../../carriers/carrier';
import { publicUrl, voiceUrl } from '../../config/env';

/** Time-outs and retries that the carrier reads from the fragment; after 9 s it turns to the fallback, which then has 6 s. */
const VOICE_POLICY = '#ct=1500&rt=3000&rc=2&rp=ct,rt,5xx&tt=9000';
/** A callback may take its time and is worth every retry. */
const CALLBACK_POLICY = '#rc=5&rp=all&rt=5000&tt=15000';

/** What is configured on a number at its carrier. */
export function webhookUrls(carrier: string): CarrierWebhookUrls {
  const voice = `${voiceUrl()}/api/voice/${carrier}`;
  return {
    incoming: `${voice}/incoming${VOICE_POLICY}`,
    fallback: `${voice}/fallback`,
    status: `${voice}/status${CALLBACK_POLICY}`,
    messageIncoming: `${publicUrl()}/api/messages/${carrier}/incoming${CALLBACK_POLICY}`,
  };
}
