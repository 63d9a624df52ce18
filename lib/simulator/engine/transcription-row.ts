/** What was said in a recording, written down. */
export type TranscriptionRow = {
  sid: string;
  recordingSid: string;
  callSid: string;
  status: 'in-progress' | 'completed' | 'failed';
  text: string;
  /** Of the recording. */
  durationSeconds: number;
  /** Milliseconds since the epoch by the box's clock. */
  createdAt: number;
  updatedAt: number;
};
