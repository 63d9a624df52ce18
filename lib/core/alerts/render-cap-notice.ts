import type { CapName } from '../routing/outbound-caps';
import { formatFullInstant } from '../shared/time';
import type { AlertTexts } from './render-alert';
import { renderMailBody } from './render-mail';

/** The e-mail about a cap that was reached: which, when, what goes on working, and what to do. `limit`: as in OutboundCaps. */
export function renderCapNotice(notice: {
  cap: CapName;
  limit: number;
  at: number;
  businessName: string;
  timeZone: string;
  link: string;
}): AlertTexts {
  const { cap, limit, at, businessName, timeZone, link } = notice;
  const subject = `${businessName}: outbound limit reached`;
  const rows: [string, string][] = [
    ['Limit', capInWords(cap, limit)],
    ['When', `${formatFullInstant(at, timeZone)} (${timeZone})`],
    ['Refused', 'Calls or texts beyond this limit, until there is room again.'],
    ['Still works', 'Incoming calls are answered, and callers can leave a voicemail.'],
    [
      'What to do',
      'If these were not your calls, change your password and revoke your API keys. If they were, raise the limit.',
    ],
  ];
  return { subject, ...renderMailBody(subject, rows, { action: 'Open the limits', link }), sms: '' };
}

/** A cap as a person reads it: “30 texts per minute”. */
export function capInWords(cap: CapName, limit: number): string {
  if (cap === 'openLegs') return `${limit.toLocaleString('en-US')} phones ringing or talking at the same time`;
  const per = cap.replace(/^.*Per/, '').toLowerCase();
  if (cap.startsWith('cost')) return `$${(limit / 1_000_000).toFixed(2)} estimated cost per ${per}`;
  return `${limit.toLocaleString('en-US')} ${cap.startsWith('texts') ? 'texts' : 'calls'} per ${per}`;
}
