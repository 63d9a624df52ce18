/** Why somebody is told of a call. Exactly one per call. */
export const ALERT_EVENTS = ['missed_call', 'voicemail'] as const;
export type AlertEvent = (typeof ALERT_EVENTS)[number];

/** How somebody is told: ids of lib/channels/registry. */
export type AlertChannel = 'sms' | 'email';

/** 'When this happens, tell these people by these channels.' */
export type AlertRule = {
  id: string;
  event: AlertEvent;
  channels: readonly AlertChannel[];
  enabled: boolean;
  personIds: readonly string[];
};

/** One alert to one address by one channel. A person has one address a channel, so the same alert never reaches an address twice. */
export type PlannedDelivery = {
  event: AlertEvent;
  channel: AlertChannel;
  personId: string;
  /** E.164 for sms, an e-mail address for email. */
  address: string;
};
