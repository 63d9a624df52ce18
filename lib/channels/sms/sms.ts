import type { Channel } from '../channel';

/** A text by the tenant's carrier, from the number that was called; the carrier reports its delivery. */
export const sms: Channel = {
  id: 'sms',
  label: 'Text message',
  async send(message, address, settings) {
    const { messageSid } = await settings.sendText(address, message.sms);
    return { reference: messageSid };
  },
};
