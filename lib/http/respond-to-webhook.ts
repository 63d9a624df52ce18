import { voiceUrl } from '../config/env';
import { answerCall } from '../services/calls/answer-call';
import { answerFallback } from '../services/calls/answer-fallback';
import { continueCall } from '../services/calls/continue-call';
import { recordRecording } from '../services/calls/record-recording';
import { recordStatus } from '../services/calls/record-status';
import { receiveText } from '../services/messages/receive-text';
import { answerPlacedCall } from '../services/placed-calls/answer-placed-call';
import { recordPlacedStatus } from '../services/placed-calls/record-placed-status';
import { carrierWebhook, type WebhookKind } from './carrier-webhook';
import type { Answer } from './recent-answers';
import { fromWebRequest, type WebhookRequest } from './webhook-request';

/** The webhooks of calls, by the last part of their path. */
const VOICE = {
  incoming: { source: 'voice.incoming', spoken: true, baseUrl: voiceUrl, handle: answerCall },
  continue: { source: 'voice.continue', spoken: true, baseUrl: voiceUrl, handle: continueCall },
  fallback: { source: 'voice.fallback', spoken: true, baseUrl: voiceUrl, handle: answerFallback },
  status: { source: 'voice.status', spoken: false, baseUrl: voiceUrl, handle: recordStatus },
  recording: { source: 'voice.recording', spoken: false, baseUrl: voiceUrl, handle: recordRecording },
  placed: { source: 'voice.placed', spoken: true, baseUrl: voiceUrl, handle: answerPlacedCall },
  'placed-status': { source: 'voice.placed-status', spoken: false, baseUrl: voiceUrl, handle: recordPlacedStatus },
} as const satisfies Record<string, WebhookKind>;

/** The webhooks of texts, by the last part of their path. */
const MESSAGES = {
  incoming: {
    source: 'message.incoming',
    spoken: false,
    baseUrl: voiceUrl,
    handle: (webhook) => receiveText(webhook, 'inbound'),
  },
  status: {
    source: 'message.status',
    spoken: false,
    baseUrl: voiceUrl,
    handle: (webhook) => receiveText(webhook, 'outbound'),
  },
} as const satisfies Record<string, WebhookKind>;

export type VoiceWebhookName = keyof typeof VOICE;
export type MessageWebhookName = keyof typeof MESSAGES;

/** Answers a webhook of a call: TwiML for the turns (200 whatever happens to us), 204 for callbacks once they are durable. */
export function answerVoiceWebhook(request: WebhookRequest, carrier: string, name: VoiceWebhookName): Promise<Answer> {
  return carrierWebhook(request, carrier, VOICE[name]);
}

export function answerMessageWebhook(
  request: WebhookRequest,
  carrier: string,
  name: MessageWebhookName,
): Promise<Answer> {
  return carrierWebhook(request, carrier, MESSAGES[name]);
}

/** The same for a route of Next. */
export async function respondToVoiceWebhook(
  request: Request,
  carrier: string,
  name: VoiceWebhookName,
): Promise<Response> {
  return toResponse(await answerVoiceWebhook(fromWebRequest(request), carrier, name));
}

export async function respondToMessageWebhook(
  request: Request,
  carrier: string,
  name: MessageWebhookName,
): Promise<Response> {
  return toResponse(await answerMessageWebhook(fromWebRequest(request), carrier, name));
}

function toResponse({ status, contentType, body }: Answer): Response {
  if (contentType === null) return new Response(null, { status });
  return new Response(body, { status, headers: { 'content-type': contentType, 'cache-control': 'no-store' } });
}

export function isVoiceWebhook(name: string): name is VoiceWebhookName {
  return Object.hasOwn(VOICE, name);
}

export function isMessageWebhook(name: string): name is MessageWebhookName {
  return Object.hasOwn(MESSAGES, name);
}
