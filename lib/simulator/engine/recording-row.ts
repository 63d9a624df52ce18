import type { SoundSource } from './sound';

export type RecordingStatus = 'in-progress' | 'paused' | 'completed' | 'absent' | 'deleted';

/** A recording as a list of what sounded when: its samples are made only when somebody fetches them. */
export type RecordingRow = {
  sid: string;
  callSid: string;
  source: 'RecordVerb' | 'DialVerb' | 'OutboundAPI' | 'StartCallRecordingAPI';
  status: RecordingStatus;
  channels: 1 | 2;
  track: 'both' | 'inbound' | 'outbound';
  /** Milliseconds since the epoch by the box's clock. */
  startedAt: number;
  updatedAt: number;
  seconds: number;
  durationSeconds: number | null;
  /** Counts the recordings in the order in which they began; missing in rows of older versions. */
  order?: number;
  items: { offsetSeconds: number; seconds: number; channel: number; source: SoundSource; text?: string }[];
};
