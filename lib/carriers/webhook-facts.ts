import type { CallStatus } from '../core/calls/call-event';
import type { CallerInput } from '../core/flow/caller-input';

/** Parameters of a webhook as sent; a repeated one is a list. */
export type WebhookParams = Readonly<Record<string, string | string[]>>;

/** What a voice webhook says of its call. Text of strangers: bounded, without control characters, otherwise as sent. */
export type CallWebhook = {
  callSid: string;
  /** Set on a leg that we dialled: the caller's own call. */
  parentCallSid: string | null;
  /** E.164, or the address of a browser or SIP phone; null when withheld. */
  from: string | null;
  to: string;
  direction: 'inbound' | 'outbound';
  status: CallStatus | null;
  callerName: string | null;
  callerCity: string | null;
  /** ISO 3166-1 alpha-2. */
  callerCountry: string | null;
  forwardedFrom: string | null;
  stirVerstat: string | null;
};

/** What a status callback adds; all null where the carrier did not tell. */
export type StatusWebhook = {
  sequence: number | null;
  durationSeconds: number | null;
  sipResponseCode: number | null;
};

export type DialEndWebhook = {
  status: 'completed' | 'busy' | 'no-answer' | 'failed' | 'canceled';
  legSid: string | null;
  bridged: boolean | null;
  durationSeconds: number | null;
};

export type RecordingWebhook = {
  recordingSid: string;
  status: 'in-progress' | 'completed' | 'absent' | 'failed';
  durationSeconds: number | null;
  channels: number | null;
  startedAt: number | null;
};

/** `text` is set exactly when it is completed. */
export type TranscriptWebhook = {
  transcriptSid: string;
  recordingSid: string;
  status: 'completed' | 'failed';
  text: string | null;
};

export type TextWebhook = { messageSid: string; from: string; to: string; status: string };

/** Reads signed webhooks. Nothing here throws: what is missing, doubled or hostile becomes null, or no input. */
export type WebhookReader = {
  accountSid(params: WebhookParams): string | null;
  /** When it happened by the carrier's clock, milliseconds since the epoch; null when it does not say. */
  happenedAt(params: WebhookParams): number | null;
  call(params: WebhookParams): CallWebhook | null;
  status(params: WebhookParams): StatusWebhook;
  input(params: WebhookParams): CallerInput;
  dialEnd(params: WebhookParams): DialEndWebhook | null;
  recording(params: WebhookParams): RecordingWebhook | null;
  transcript(params: WebhookParams): TranscriptWebhook | null;
  text(params: WebhookParams): TextWebhook | null;
  /** Why the fallback was asked: an error code, and the URL that failed. */
  failure(params: WebhookParams): { code: string | null; url: string | null };
};
