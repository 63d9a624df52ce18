import { randomUUID } from 'node:crypto';
import { checkDocument, type Warning } from '../twiml/check-document';
import { decodeDocument, decodeForReading } from '../twiml/decode-document';
import { type TwimlElement, textElement } from '../twiml/element';
import { parseTwiml, TwimlError } from '../twiml/parse-twiml';
import type { Params } from '../webhooks/signature';
import type { HttpMethod, WebhookAnswer } from '../webhooks/webhook-client';
import { WebhookFailure } from '../webhooks/webhook-failure';
import type { Exchange } from './exchange';
import type { Leg } from './leg';

/** A TwiML document ready to be executed; `url` is what its relative addresses refer to, null for one given inline. */
export type Document = { url: string | null; method: HttpMethod; verbs: TwimlElement[]; warnings: Warning[] };

/** The document in a text; throws a TwimlError. */
export function documentOf(body: string, url: string | null, method: HttpMethod): Document {
  const response = parseTwiml(body);
  return { url, method, verbs: response.children, warnings: checkDocument(response) };
}

/** The document in a webhook's answer, by its content type; throws a WebhookFailure or a TwimlError. */
function documentInAnswer(answer: WebhookAnswer, method: HttpMethod): Document {
  if (answer.status < 200 || answer.status >= 300) {
    throw new WebhookFailure(
      11200,
      `HTTP retrieval failure: the answer was ${answer.status}`,
      answer.url,
      answer.status,
    );
  }
  const type = (answer.contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (answer.chunked && answer.body.length === 0)
    throw new WebhookFailure(11770, 'Empty chunked HTTP body', answer.url, answer.status);
  const { body } = answer;
  if (type === '')
    throw new WebhookFailure(11200, 'HTTP retrieval failure: no content type', answer.url, answer.status);
  if (['text/xml', 'application/xml', 'text/html'].includes(type))
    return documentOf(decodeDocument(body, answer.contentType), answer.url, method);
  if (type.startsWith('audio/')) {
    return { url: answer.url, method, verbs: [textElement('Play', answer.url)], warnings: [] };
  }
  if (type === 'text/plain') {
    try {
      return documentOf(decodeDocument(body, answer.contentType), answer.url, method);
    } catch {
      const text = decodeForReading(body, answer.contentType);
      return { url: answer.url, method, verbs: [textElement('Say', text)], warnings: [] };
    }
  }
  throw new WebhookFailure(12300, `Invalid content type: ${type}`, answer.url, answer.status);
}

/** Fetches a document for a call and notes the turn in its diary. Rejects with a WebhookFailure or a TwimlError. */
export async function fetchDocument(
  exchange: Exchange,
  leg: Leg,
  request: { url: string; method: HttpMethod; params: Params },
): Promise<Document> {
  const { url, method, params } = request;
  const startedMs = performance.now();
  let answer: WebhookAnswer | null = null;
  let error: string | null = null;
  try {
    const sending = exchange.webhooks.send({
      url,
      method,
      params,
      idempotencyToken: randomUUID(),
      cookies: leg.cookies,
    });
    answer = await leg.strand.hold(sending);
    return documentInAnswer(answer, method);
  } catch (failure) {
    const code = failure instanceof WebhookFailure || failure instanceof TwimlError ? `${failure.code} ` : '';
    error = `${code}${failure instanceof Error ? failure.message : String(failure)}`;
    throw failure;
  } finally {
    const turn = {
      url,
      method,
      params,
      status: answer?.status ?? null,
      answerMs: Math.round(performance.now() - startedMs),
      contentType: answer?.contentType ?? null,
      body: answer === null ? null : decodeForReading(answer.body, answer.contentType),
      error,
    };
    leg.diary.turn(turn);
    exchange.webhookLog.add({
      at: new Date(leg.strand.now()).toISOString(),
      callSid: leg.sid,
      purpose: 'document',
      ...turn,
    });
  }
}
