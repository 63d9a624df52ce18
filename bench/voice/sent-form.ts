import { createHmac } from 'node:crypto';

/** What the bench's carrier sends: the form of a first webhook, 885 bytes as the real one's, each of another call. */
export const BENCH_ACCOUNT = 'AC5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b';
export const BENCH_TOKEN = 'bench-token-0123456789abcdef0123';
export const BENCH_NUMBER = '+12125550100';
/** Leads to the richest flow. */
export const BENCH_RICH_NUMBER = '+12125550102';
/** As the carrier signs it; where the request really goes is another matter. */
export const BENCH_BASE = 'https://voice.example';
export const INCOMING_PATH = '/api/voice/twilio/incoming';

const FORM_BYTES = 885;
const SORTED_FIELDS = {
  AccountSid: BENCH_ACCOUNT,
  ApiVersion: '2010-04-01',
  CallSid: '',
  CallStatus: 'ringing',
  CallToken: '',
  Called: BENCH_NUMBER,
  CalledCity: 'NEW YORK',
  CalledCountry: 'US',
  CalledState: 'NY',
  CalledZip: '10001',
  Caller: '+12125550199',
  CallerCity: 'NEW YORK',
  CallerCountry: 'US',
  CallerState: 'NY',
  CallerZip: '10012',
  Direction: 'inbound',
  From: '+12125550199',
  FromCity: 'NEW YORK',
  FromCountry: 'US',
  FromState: 'NY',
  FromZip: '10012',
  StirVerstat: 'TN-Validation-Passed-A',
  Timestamp: 'Mon, 23 Nov 2026 17:00:00 +0000',
  To: BENCH_NUMBER,
  ToCity: 'NEW YORK',
  ToCountry: 'US',
  ToState: 'NY',
  ToZip: '10001',
};

export type SentForm = { body: string; signature: string };

/** The form of call `index` of a round to `number`, signed. */
export function sentForm(round: number, index: number, number: string = BENCH_NUMBER): SentForm {
  const call = `${round.toString(16).padStart(8, '0')}${index.toString(16).padStart(24, '0')}`;
  const fields: Record<string, string> = { ...SORTED_FIELDS, CallSid: `CA${call}`, Called: number, To: number };
  const missing = FORM_BYTES - new URLSearchParams(fields).toString().length;
  fields['CallToken'] = 'x'.repeat(missing);
  let signed = BENCH_BASE + INCOMING_PATH;
  for (const name of Object.keys(fields)) signed += name + fields[name];
  const signature = createHmac('sha1', BENCH_TOKEN).update(signed).digest('base64');
  return { body: new URLSearchParams(fields).toString(), signature };
}
