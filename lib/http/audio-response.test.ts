import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audioUrl } from '../services/calls/position-url';
import { openStorage } from '../storage/registry';
import { startVoiceProcess, type VoiceProcess } from '../testing/voice-process';
import { audioResponse } from './audio-response';

const KEY = 'tnt_acme/prompts/prm_1.wav';
const BYTES = new Uint8Array([82, 73, 70, 70, 1, 2, 3]);
let voice: VoiceProcess;

beforeAll(async () => {
  await openStorage().put(KEY, BYTES, 'audio/wav');
  voice = await startVoiceProcess();
});
afterAll(() => voice.close());

function addressOf(key: string): string {
  return new URL(audioUrl(key)).pathname;
}

describe('an audio file', () => {
  it('is given out by the address that an answer names, and not again while it is the same', async () => {
    const { status, headers } = await voice.ask(addressOf(KEY));
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'audio/wav', 'content-length': String(BYTES.length) });
    const again = await voice.ask(addressOf(KEY), { headers: { 'if-none-match': String(headers['etag']) } });
    expect(again.status).toBe(304);
    const response = await audioResponse(new Request(audioUrl(KEY)), addressOf(KEY).split('/').at(-1) ?? '');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(BYTES);
  });

  it.each(['', 'x', '%', '..%2F..%2Fetc', KEY, audioUrl(KEY).slice(0, -2)])('is not found as %j', async (name) => {
    const response = await audioResponse(new Request('http://127.0.0.1/'), name.split('/').at(-1) ?? '');
    expect(response.status).toBe(404);
  });

  it('that was deleted is not found', async () => {
    expect((await voice.ask(addressOf('tnt_acme/prompts/gone.wav'))).status).toBe(404);
  });
});
