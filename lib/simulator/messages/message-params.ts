import type { Exchange } from '../engine/exchange';
import { rfc2822 } from '../engine/rfc-2822';
import { placeOf } from '../network/geography';
import type { MessageRow } from '../store/message-row';

/** What every webhook about a text carries. */
export function messageParams(exchange: Exchange, row: MessageRow, now: number): Record<string, string> {
  const params: Record<string, string> = {
    MessageSid: row.sid,
    SmsSid: row.sid,
    AccountSid: exchange.accountSid,
    ApiVersion: '2010-04-01',
    From: row.from,
    To: row.to,
    Timestamp: rfc2822(now),
  };
  if (row.direction !== 'inbound') return params;
  for (const [prefix, number] of [
    ['From', row.from],
    ['To', row.to],
  ] as const) {
    const place = placeOf(number);
    params[`${prefix}City`] = place.city;
    params[`${prefix}State`] = place.state;
    params[`${prefix}Zip`] = place.zip;
    params[`${prefix}Country`] = place.country;
  }
  return {
    ...params,
    SmsMessageSid: row.sid,
    Body: row.body,
    NumMedia: '0',
    NumSegments: String(segmentsOf(row.body)),
    SmsStatus: 'received',
  };
}

/** Parts in which a text travels: 160 characters when all are plain ones, else 70, less in longer texts. */
export function segmentsOf(body: string): number {
  const plain = /^[\n\r\u0020-\u007e£¥èéùìòÇØøÅåÄÖÑÜ§¿äöñüà€]*$/.test(body);
  const [alone, joined] = plain ? [160, 153] : [70, 67];
  return body.length <= alone ? 1 : Math.ceil(body.length / joined);
}
