/** What an alert rule is about. Exactly one per call. */
export const ALERT_EVENTS = ['missed_call', 'voicemail'] as const;
export type AlertEvent = (typeof ALERT_EVENTS)[number];

/** What a delivery is about. A `transcript` follows a voicemail's alert by e-mail when the alert was sent before the transcript came. */
export const DELIVERY_EVENTS = [...ALERT_EVENTS, 'transcript'] as const;
export type DeliveryEvent = (typeof DELIVERY_EVENTS)[number];

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
  event: DeliveryEvent;
  channel: AlertChannel;
  personId: string;
  /** E.164 for sms, an e-mail address for email. */
  address: string;
};
