import { describe, expect, it } from 'vitest';
import { respondHealth } from '../../http/respond-health';
import { startVoiceProcess } from '../../testing/voice-process';
import { checkWebhookRoute } from './check-webhook-route';

const answering = (body: string) => async () => new Response(body, { headers: { 'content-type': 'application/json' } });

describe('the check of where webhooks arrive', () => {
  it('has nothing to say when the voice process answers at their address', async () => {
    const voice = await startVoiceProcess();
    const { text } = await voice.ask('/api/voice/health');
    await voice.close();
    expect(await checkWebhookRoute(answering(text))).toEqual({ kind: 'voice', sentence: null });
  });

  it('names the paths and the port when the web process answers', async () => {
    const { kind, sentence } = await checkWebhookRoute(async () => respondHealth('web'));
    expect(kind).toBe('web');
    expect(sentence).toContain('/api/voice/*, /api/messages/* and /api/audio/* to port 3001');
  });

  it.each([
    ['nothing listens', () => Promise.reject(new TypeError('fetch failed'))],
    ['somebody else answers', answering('<html>')],
    ['something of another shape answers', answering('{"status":"ok"}')],
  ])('says so when %s', async (_name, ask) => {
    expect(await checkWebhookRoute(ask)).toMatchObject({ kind: 'unreachable' });
  });
});
