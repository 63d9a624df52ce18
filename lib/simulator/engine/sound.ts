export const TONES = ['ringing', 'busy', 'beep', 'not in service'] as const;
export type ToneName = (typeof TONES)[number];

/** Where a sound comes from: enough to make its samples again at any time, small enough to be kept. */
export type SoundSource =
  | { kind: 'speech'; text: string; voice: string | null }
  | { kind: 'silence'; seconds: number }
  /** One source after the other: speech with breaks. */
  | { kind: 'sequence'; sources: SoundSource[] }
  | { kind: 'tone'; tone: ToneName; country: string; seconds: number }
  | { kind: 'keys'; digits: string; seconds: number }
  | { kind: 'stored'; audioId: string };

/** What a telephone hears. `by` is who makes it, as seen from that telephone. */
export type Sound = {
  kind: 'prompt' | 'voice' | 'tone' | 'silence' | 'note';
  text: string;
  seconds: number;
  source: SoundSource | null;
  by: 'carrier' | 'peer' | 'me';
};

/** Something said into a telephone. */
export type Voice = { text: string; seconds: number; source: SoundSource | null };
