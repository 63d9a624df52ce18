import { audioFormatOf } from '@/lib/core/audio/audio-format';
import { encodeWav } from '@/lib/core/audio/encode-wav';
import { mixDown } from '@/lib/core/audio/sound';
import { PROMPT } from '../prompt-strings';

/** Twice the telephone's rate: the server's own filter does the rest. */
const RATE = 16_000;
/** What browsers read and the server does not. */
const FOR_THE_BROWSER = new Set(['mp4', 'aac', 'aiff']);

/** Sends a recording or a file to where a prompt's sound is kept. Resolves with null, or with a sentence that says why it was not taken. */
export async function sendSound(href: string, sound: Blob): Promise<string | null> {
  const body = await readable(sound);
  const response = await fetch(href, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/octet-stream' },
  }).catch(() => null);
  if (response === null) return PROMPT.uploadFailed;
  if (response.ok) return null;
  const problem: unknown = await response.json().catch(() => null);
  const hasTitle = typeof problem === 'object' && problem !== null && 'title' in problem;
  return hasTitle && typeof problem.title === 'string' ? problem.title : PROMPT.uploadFailed;
}

/** The bytes as they are, or as WAV where only the browser can read them; what it cannot read either the server refuses in words. */
async function readable(sound: Blob): Promise<Blob> {
  const format = audioFormatOf(new Uint8Array(await sound.slice(0, 128).arrayBuffer()));
  if (format === null || !FOR_THE_BROWSER.has(format)) return sound;
  const decoded = await new OfflineAudioContext(1, 1, RATE)
    .decodeAudioData(await sound.arrayBuffer())
    .catch(() => null);
  if (decoded === null) return sound;
  const channels = Array.from({ length: decoded.numberOfChannels }, (_, index) => decoded.getChannelData(index));
  return new Blob([new Uint8Array(encodeWav(mixDown(channels), RATE))]);
}
