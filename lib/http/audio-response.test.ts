import { beforeAll, describe, expect, it } from 'vitest';
import { audioUrl } from '../services/calls/position-url';
import { openStorage } from '../storage/registry';
import { audioResponse } from './audio-response';
import { respondInVoiceProcess } from './voice-server';

const KEY = 'tnt_acme/prompts/prm_1.wav';
const BYTES = new Uint8Array([82, 73, 70, 70, 1, 2, 3]);

beforeAll(() => openStorage().put(KEY, BYTES, 'audio/wav'));

describe('an audio file', () => {
  it('is given out by the address that an answer names, and not again while it is the same', async () => {
    const response = await respondInVoiceProcess(new Request(audioUrl(KEY)));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('audio/wav');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(BYTES);
    const etag = response.headers.get('etag') ?? '';
    const again = await respondInVoiceProcess(new Request(audioUrl(KEY), { headers: { 'if-none-match': etag } }));
    expect(again.status).toBe(304);
  });

  it.each(['', 'x', '%', '..%2F..%2Fetc', KEY, audioUrl(KEY).slice(0, -2)])('is not found as %j', async (name) => {
    const response = await audioResponse(new Request('http://127.0.0.1/'), name.split('/').at(-1) ?? '');
    expect(response.status).toBe(404);
  });

  it('that is gone is not found', async () => {
    expect((await respondInVoiceProcess(new Request(audioUrl('tnt_acme/prompts/gone.wav')))).status).toBe(404);
  });
});
