import { TELEPHONE_RATE } from '../sound/audio-clip';
import { renderTimeline } from '../sound/mix';
import { encodeWav } from '../sound/wav';
import type { RecordingRow } from './recording-row';
import type { SoundBank } from './sound-bank';

/** The recording as a WAV file (8 kHz, 16 bit), made now from what sounded when. */
export async function renderRecording(sounds: SoundBank, row: RecordingRow, channels: 1 | 2): Promise<Uint8Array> {
  const items = await Promise.all(
    row.items.map(async (item) => ({
      offsetSeconds: item.offsetSeconds,
      clip: await sounds.clip(item.source),
      channel: Math.min(item.channel, channels - 1),
    })),
  );
  return encodeWav(renderTimeline(items, row.seconds, channels), TELEPHONE_RATE);
}
