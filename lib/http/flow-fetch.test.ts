import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../core/shared/json';
import { twimlOf } from '../testing/twiml';

// Which addresses of the own network may be asked is a setting: it stands before the code that reads it is loaded.
process.env['WEBHOOK_ALLOWED_ADDRESSES'] = '127.0.0.1';
const { incomingParams, journalOf, newCallSid, putInSnapshot, signedRequest, tenantDocument } = await import(
  '../testing/voice-webhook'
);
const { respondToVoiceWebhook } = await import('./respond-to-webhook');

const ASKING = '+12125550700';
const INSIDE = '+12125550701';
const PLAIN = '+12125550702';
let server: Server;
let isHanging = false;

const step = (id: string, type: string, config: Record<string, Json>, exits: Record<string, string | null>) => ({
  [id]: { id, type, name: id, config, exits },
});
const say = (id: string, text: string) => step(id, 'message', { prompt: { kind: 'text', text } }, { next: 'menu' });

function documentOf(tenantId: string, number: string, url: string) {
  const document = tenantDocument({ tenantId, slug: tenantId, numbers: [number] });
  const config = { url, timeoutSeconds: 1, branchPath: 'vip', branches: [{ id: 'r1', value: 'true' }], take: [] };
  const options = [{ key: '1', label: 'Again', words: [] }];
  document.flows = {
    fv_1: {
      schema: 1,
      entry: 'ask',
      steps: {
        ...step('ask', 'webhook', config, { r1: 'vip', next: 'other', failed: 'failed' }),
        ...say('vip', 'Welcome back.'),
        ...say('other', 'Hello.'),
        ...say('failed', 'We cannot look you up.'),
        ...step(
          'menu',
          'menu',
          { prompt: { kind: 'text', text: 'Press 1.' }, options },
          { 1: 'ask', wrongKey: null, silence: null },
        ),
      },
    },
  };
  return document;
}

beforeAll(async () => {
  server = createServer((_request, response) => {
    if (!isHanging) response.end('{"vip":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await putInSnapshot([
    documentOf('tnt_asking', ASKING, `http://localhost:${port}/`),
    documentOf('tnt_inside', INSIDE, 'http://10.0.0.1/'),
    tenantDocument({ tenantId: 'tnt_plain', slug: 'plain', numbers: [PLAIN] }),
  ]);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function call(to: string, callSid = newCallSid()): Promise<Response> {
  const request = signedRequest('/api/voice/twilio/incoming', incomingParams(callSid, { To: to }));
  return respondToVoiceWebhook(request, 'twilio', 'incoming');
}

describe('a flow that asks a server', () => {
  it('goes on by the answer within the same turn, and the carrier waits longer for its turns', async () => {
    isHanging = false;
    const callSid = newCallSid();
    const twiml = twimlOf(await (await call(ASKING, callSid)).text());
    expect(twiml.text).toContain('Welcome back.');
    expect(twiml.find('Gather')?.attributes['action']).toMatch(/#ct=1500&rt=9000&rc=2&rp=ct,rt,5xx&tt=9500$/);
    const steps = journalOf(callSid).flatMap(({ events }) =>
      events.flatMap((event) => (event.kind === 'stepEntered' ? [event.stepId] : [])),
    );
    expect(steps).toEqual(['ask', 'vip', 'menu']);
  });

  it('whose server hangs lets the caller hear the failure exit in time, and holds up no other call', async () => {
    isHanging = true;
    const startedAt = performance.now();
    const hanging = call(ASKING).then(async (response) => ({
      text: twimlOf(await response.text()).text,
      seconds: (performance.now() - startedAt) / 1000,
    }));
    const others: number[] = [];
    for (let index = 0; index < 20; index++) {
      const begun = performance.now();
      const response = await call(PLAIN);
      others.push(performance.now() - begun);
      expect(twimlOf(await response.text()).find('Gather')).toBeDefined();
    }
    expect(Math.max(...others)).toBeLessThan(800);
    const { text, seconds } = await hanging;
    expect(text).toContain('We cannot look you up.');
    expect(seconds).toBeGreaterThan(0.9);
    expect(seconds).toBeLessThan(2);
  });

  it('inside the network is refused, and the caller goes on', async () => {
    expect(twimlOf(await (await call(INSIDE)).text()).text).toContain('We cannot look you up.');
  });
});
