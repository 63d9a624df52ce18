import { createRequire } from 'node:module';
import { BENCH_BASE, BENCH_TOKEN } from './sent-form';

const require = createRequire(import.meta.url);
const { validateRequest }: typeof import('twilio/lib/webhooks/webhooks') = require('twilio/lib/webhooks/webhooks');

/** The least that any webhook handler does: form, signature (by the carrier's own package), a fixed answer as long as ours. */
export function bareAnswer(path: string, signature: string, body: string): { status: number; body: string } {
  const params = Object.fromEntries(new URLSearchParams(body));
  const isSigned = validateRequest(BENCH_TOKEN, signature, BENCH_BASE + path, params);
  return isSigned ? { status: 200, body: TWIML } : { status: 403, body: '' };
}

const TWIML = `<?xml version="1.0" encoding="UTF-8"?><Response><Gather input="dtmf" action="${BENCH_BASE}/api/voice/twilio/continue?at=fv_1.menu.2&amp;s=${'x'.repeat(190)}#ct=1500&amp;rt=3000&amp;rc=2&amp;rp=ct,rt,5xx&amp;tt=9000" method="POST" timeout="5" numDigits="1" finishOnKey="" actionOnEmptyResult="true"><Say voice="Polly.Joanna" language="en-US">Thank you for calling Acme. For Sales, press 1. For Support, press 2.</Say></Gather></Response>`;
