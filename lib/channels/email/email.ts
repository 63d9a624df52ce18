import nodemailer from 'nodemailer';
import { AppError } from '../../core/shared/app-error';
import type { Channel } from '../channel';

const CONNECT_MS_MAX = 10_000;
const SEND_MS_MAX = 30_000;

/** A mail by SMTP, as text and HTML. What was taken by the server counts as sent; bounces are not read. */
export const email: Channel = {
  id: 'email',
  label: 'E-mail',
  async send(message, address, { smtpUrl, mailFrom, deliveryId }) {
    if (smtpUrl === null) {
      throw new AppError('carrier_failed', 'No mail server is set up: SMTP_URL is missing.');
    }
    const transport = nodemailer.createTransport({
      url: smtpUrl,
      connectionTimeout: CONNECT_MS_MAX,
      greetingTimeout: CONNECT_MS_MAX,
      socketTimeout: SEND_MS_MAX,
    });
    try {
      await transport.sendMail({
        from: mailFrom,
        to: { name: '', address },
        subject: message.subject,
        text: message.text,
        html: message.html,
        messageId: `<${deliveryId}@linekeeper>`,
        // Mail programs and list servers answer automatic mail with automatic mail unless told so.
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new AppError('carrier_failed', `The mail server did not take the message: ${reason}`, { cause });
    } finally {
      transport.close();
    }
    return { reference: null };
  },
};
