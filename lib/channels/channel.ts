import type { AlertTexts } from '../core/alerts/render-alert';

/** The port to a way of telling people something; a channel is an object in registry.ts. */
export type Channel = {
  /** As stored with rules and deliveries. */
  id: string;
  /** As people call it. */
  label: string;
  /**
   * Hands the message over for one address and returns the name under which its fate will be reported, or null when there
   * will be none. Throws AppError('carrier_failed') with a sentence when it was not taken.
   */
  send(message: AlertTexts, address: string, settings: ChannelSettings): Promise<{ reference: string | null }>;
};

/** What channels need besides the message. */
export type ChannelSettings = {
  /** Sends a text in the name of the business; returns the carrier's id of it. */
  sendText(to: string, body: string): Promise<{ messageSid: string }>;
  /** smtp:// or smtps:// URL. */
  smtpUrl: string | null;
  mailFrom: string;
  /** The same for every try of one delivery, so that a mail that was taken twice can be recognised. */
  deliveryId: string;
};
