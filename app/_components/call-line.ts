import type { MissedReason, Outcome } from '@/lib/core/calls/call-record';

/** What a line of a list shows of a call. */
export type CallLine = {
  id: string;
  direction: 'inbound' | 'outbound';
  from: string | null;
  to: string;
  callerName: string | null;
  numberLabel: string | null;
  startedAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  outcome: Outcome | null;
  missedReason: MissedReason | null;
  answeredByName: string | null;
  departmentName: string | null;
  lastStepName: string | null;
  talkSeconds: number;
  messageLeft: boolean;
  durationSeconds: number | null;
  recording: { id: string; purpose: 'call' | 'voicemail'; status: string; words: string | null } | null;
};
