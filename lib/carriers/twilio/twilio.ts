import type { Carrier } from '../carrier';
import { twilioBrowserPhone } from './browser-phone';
import { twilioWebhookReader } from './read-webhook';
import { renderTwiml } from './render-twiml';
import { connectTwilio } from './twilio-client';
import { isTwilioSignature } from './twilio-signature';

/** Twilio, and every carrier that speaks its protocol (the carrier in a box among them): only the API's base URL differs. */
export const twilio: Carrier = {
  name: 'twilio',
  label: 'Twilio',
  isSignedBy: ({ url, header, params }, authToken) =>
    isTwilioSignature(header('x-twilio-signature'), url, params, authToken),
  // The signature covers the URL and every parameter, sorted.
  identityOf: ({ header }) => header('x-twilio-signature') ?? '',
  read: twilioWebhookReader,
  render: renderTwiml,
  connect: connectTwilio,
  browserPhone: twilioBrowserPhone,
};
