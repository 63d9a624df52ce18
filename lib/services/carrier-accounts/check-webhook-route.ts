import { z } from 'zod';
import { env, voiceUrl } from '../../config/env';

const CHECK_MS_MAX = 3_000;
const healthSchema = z.object({ servedBy: z.enum(['voice', 'web']) });

export type WebhookRoute = { kind: 'voice' | 'web' | 'unreachable'; sentence: string | null };

/**
 * Which process answers at the address where the carrier sends webhooks, asked at that address. `sentence` says what to change; null when
 * the voice process answers. Never throws; takes three seconds at most.
 */
export async function checkWebhookRoute(ask: typeof fetch = fetch): Promise<WebhookRoute> {
  const address = `${voiceUrl()}/api/voice/health`;
  try {
    const response = await ask(address, {
      signal: AbortSignal.timeout(CHECK_MS_MAX),
      redirect: 'error',
      cache: 'no-store',
    });
    const { servedBy } = healthSchema.parse(await response.json());
    return { kind: servedBy, sentence: servedBy === 'voice' ? null : WEB_SENTENCE };
  } catch {
    return {
      kind: 'unreachable',
      sentence: `Nothing of Linekeeper answers at ${address}. Check PUBLIC_URL and your reverse proxy: the carrier sends calls there.`,
    };
  }
}

const WEB_SENTENCE = `The carrier's requests reach the web process, where a busy page can make callers wait. Let your reverse proxy send /api/voice/*, /api/messages/* and /api/audio/* to port ${env.VOICE_PORT}.`;
