import { renderTimeline } from '../sound/mix';
import type { RecordingRow } from './recording-row';
import type { SoundBank } from './sound-bank';

/** The samples of a recording (8 kHz, 16 bit), a channel each, made now from what sounded when. */
export async function renderRecording(sounds: SoundBank, row: RecordingRow, channels: 1 | 2): Promise<Int16Array[]> {
  const items = await Promise.all(
    row.items.map(async (item) => ({
      offsetSeconds: item.offsetSeconds,
      clip: await sounds.clip(item.source),
      channel: Math.min(item.channel, channels - 1),
    })),
  );
  return renderTimeline(items, row.seconds, channels);
}
