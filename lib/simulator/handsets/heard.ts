import type { Sound } from '../engine/sound';

/** Something that a handset heard or said, as the phones page shows it. */
export type Heard = {
  id: string;
  at: string;
  kind: Sound['kind'];
  text: string;
  seconds: number;
  /** Path of the sound as WAV; null when there is nothing to play. */
  audioUrl: string | null;
  by: Sound['by'];
};

/** Where a search among heard things goes on: the position in the list and in its text. */
export type HeardCursor = { index: number; from: number };

/** Looks for words from the cursor on; returns the cursor behind them, or null. */
export function findHeard(hears: readonly { text: string }[], words: string, cursor: HeardCursor): HeardCursor | null {
  const wanted = words.toLowerCase();
  for (let index = cursor.index; index < hears.length; index++) {
    const text = hears[index]?.text.toLowerCase() ?? '';
    const found = text.indexOf(wanted, index === cursor.index ? cursor.from : 0);
    if (found >= 0) return { index, from: found + wanted.length };
  }
  return null;
}
