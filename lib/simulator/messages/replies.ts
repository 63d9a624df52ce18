import { randomUUID } from 'node:crypto';
import type { Exchange } from '../engine/exchange';
import { decodeForReading } from '../twiml/decode-document';
import { parseTwiml } from '../twiml/parse-twiml';
import type { Params } from '../webhooks/signature';
import type { HttpMethod } from '../webhooks/webhook-client';

/** Delivers a text to a webhook and returns the texts of its answer's <Message> verbs; null when there was no usable answer. */
export async function repliesIn(
  exchange: Exchange,
  request: { url: string; method: HttpMethod; params: Params },
  now: number,
): Promise<string[] | null> {
  const startedMs = performance.now();
  const entry = { at: new Date(now).toISOString(), callSid: null, purpose: 'message' as const, ...request };
  try {
    const answer = await exchange.webhooks.send({ ...request, idempotencyToken: randomUUID(), cookies: null });
    const body = decodeForReading(answer.body, answer.contentType);
    const answerMs = Math.round(performance.now() - startedMs);
    exchange.webhookLog.add({
      ...entry,
      status: answer.status,
      answerMs,
      contentType: answer.contentType,
      body,
      error: null,
    });
    if (answer.status >= 400) return null;
    return body.trim() === '' ? [] : textsIn(body);
  } catch (failure) {
    const error = failure instanceof Error ? failure.message : String(failure);
    const answerMs = Math.round(performance.now() - startedMs);
    exchange.webhookLog.add({ ...entry, status: null, answerMs, contentType: null, body: null, error });
    return null;
  }
}

function textsIn(body: string): string[] {
  const verbs = parseTwiml(body).children.filter((verb) => verb.name === 'Message' || verb.name === 'Sms');
  return verbs.map((verb) => (verb.children.find((child) => child.name === 'Body')?.text ?? verb.text).trim());
}
