import type { HttpMethod } from '../webhooks/webhook-client';

export const STATUS_EVENTS = ['initiated', 'ringing', 'answered', 'completed'] as const;
export type StatusEvent = (typeof STATUS_EVENTS)[number];

/** Somebody who wants to hear of a call's progress; `sent` counts the events that were due to this URL. */
export type StatusSubscription = {
  url: string;
  method: HttpMethod;
  events: ReadonlySet<StatusEvent>;
  sent: number;
};
