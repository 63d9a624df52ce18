export const CALL_STATUSES = [
  'queued',
  'initiated',
  'ringing',
  'in-progress',
  'completed',
  'busy',
  'failed',
  'no-answer',
  'canceled',
] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];
export type FinalStatus = Extract<CallStatus, 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled'>;
export type CallDirection = 'inbound' | 'outbound-api' | 'outbound-dial';

/** A call as the carrier keeps it. Instants are milliseconds since the epoch by the box's clock. */
export type CallRow = {
  sid: string;
  parentSid: string | null;
  direction: CallDirection;
  from: string;
  to: string;
  status: CallStatus;
  numberSid: string | null;
  forwardedFrom: string | null;
  callerName: string | null;
  createdAt: number;
  updatedAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  /** Whole seconds from the answer to the end; 0 when nobody answered, null while it lasts. */
  durationSeconds: number | null;
};
