import { env, publicUrl, voiceUrl } from '../../lib/config/env';

/** What the seed asks of the carrier in a box: numbers by the carrier's own REST API, handsets by the box's. */

/** Buys the number, or finds it bought, with its webhooks on this installation; returns the carrier's id of it. */
export async function ownNumber(number: string, label: string): Promise<string> {
  const voice = `${voiceUrl()}/api/voice/twilio`;
  const form = {
    FriendlyName: label,
    VoiceUrl: `${voice}/incoming`,
    VoiceMethod: 'POST',
    VoiceFallbackUrl: `${voice}/fallback`,
    VoiceFallbackMethod: 'POST',
    StatusCallback: `${voice}/status`,
    StatusCallbackMethod: 'POST',
    SmsUrl: `${publicUrl()}/api/messages/twilio/incoming`,
    SmsMethod: 'POST',
  };
  const found = await carrier(`IncomingPhoneNumbers.json?PhoneNumber=${encodeURIComponent(number)}`);
  const [owned] = found['incoming_phone_numbers'] as { sid: string }[];
  if (owned) return String((await carrier(`IncomingPhoneNumbers/${owned.sid}.json`, form))['sid']);
  return String((await carrier('IncomingPhoneNumbers.json', { PhoneNumber: number, ...form }))['sid']);
}

export async function registerHandset(handset: { number: string; name: string; script?: unknown }): Promise<void> {
  const response = await fetch(`${env.BOX_URL}/box/handsets`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(handset),
  });
  if (!response.ok) throw new Error(`The box refused the handset ${handset.name}: ${await response.text()}`);
}

async function carrier(path: string, form?: Record<string, string>): Promise<Record<string, unknown>> {
  const credentials = Buffer.from(`${env.TWILIO_ACCOUNT_SID}:${env.TWILIO_AUTH_TOKEN}`).toString('base64');
  const response = await fetch(`${env.TWILIO_API_URL}/2010-04-01/Accounts/${env.TWILIO_ACCOUNT_SID}/${path}`, {
    headers: { Authorization: `Basic ${credentials}` },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  if (!response.ok) throw new Error(`The carrier refused ${path}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
