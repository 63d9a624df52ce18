import { createHash } from 'node:crypto';
import type { Carrier, CarrierWebhook } from '../carriers/carrier';
import { findCarrier } from '../carriers/registry';
import type { WebhookParams } from '../carriers/webhook-facts';
import { oncePerProcess } from '../config/once-per-process';
import { parseForm } from '../core/shared/form';
import type { JournalEntry } from '../journal/journal-record';
import type { SignedWebhook, WebhookFact, WebhookResult } from '../services/calls/signed-webhook';
import { thisSnapshot } from '../snapshot/snapshot';
import { counters } from '../telemetry/counters';
import { log } from '../telemetry/log';
import { logSeldom } from '../telemetry/log-seldom';
import { answerWebhook } from './answer-webhook';
import { readWebhookForm } from './read-webhook-form';
import { type Answer, type RecentAnswers, recentAnswers } from './recent-answers';
import type { WebhookRequest } from './webhook-request';

/** One kind of webhook: where it may have been sent, what it is called in the journal, and what makes its answer. */
export type WebhookKind = {
  /** The base URL that was configured at the carrier; a request's Host header is never believed. */
  baseUrl: () => string;
  source: JournalEntry['source'];
  /** True when a caller waits for the answer: it must be words, whatever happens. */
  spoken: boolean;
  handle(webhook: SignedWebhook): WebhookResult | Promise<WebhookResult>;
};

const ANSWERS_KEPT_MS = 30_000;
const ANSWERS_KEPT_MIN = 1_000;
const recent = oncePerProcess<RecentAnswers>('recentAnswers', () => recentAnswers(ANSWERS_KEPT_MS, ANSWERS_KEPT_MIN));
const logRefusal = logSeldom('a webhook was refused');

/**
 * The one way in for carriers: size and form, the account (one of ours), the signature (by its token), then the handler's turn, made
 * durable before it is answered. Refusals have an empty body and leave nothing behind.
 */
export async function carrierWebhook(request: WebhookRequest, carrierName: string, kind: WebhookKind): Promise<Answer> {
  const startedAt = performance.now();
  const received = await receive(request, carrierName, kind).catch(unreadable);
  if ('status' in received) return refuse(received.status, received.reason, kind.source);
  const { webhook, path, form, identity } = received;
  const known = recent().find(identity, Date.now());
  if (known !== null) return known;
  const { answer, isKept, refusal } = await answerWebhook(webhook, kind, (fact, text) =>
    journalEntry(webhook, kind, { path, form, fact, answer: text, answerMs: performance.now() - startedAt }),
  );
  if (refusal !== null) return refuse(403, refusal, kind.source);
  if (isKept) recent().remember(identity, answer, Date.now());
  return answer;
}

type Refused = { status: number; reason: string };
/** `path` and `form` as they came; `form` is what holds the parameters, which a GET has in its URL. */
type Received = { webhook: SignedWebhook; path: string; form: string; identity: string };

/** A fault before the signature is known: nobody has proved who they are, so it is a refusal like any other. */
function unreadable(error: unknown): Refused {
  log.error({ err: error }, 'a webhook could not be read');
  return { status: 403, reason: 'a fault of ours' };
}

async function receive(request: WebhookRequest, carrierName: string, kind: WebhookKind): Promise<Received | Refused> {
  const carrier = findCarrier(carrierName);
  if (carrier === null) return { status: 404, reason: 'unknown carrier' };
  const body = await readWebhookForm(request).catch(() => ({ status: 400 }) as const);
  if ('status' in body) return { status: body.status, reason: 'not a form' };
  const path = request.target;
  const queryStart = path.indexOf('?');
  const queryText = queryStart === -1 ? '' : path.slice(queryStart + 1);
  const query = new URLSearchParams(queryText);
  const bodyParams = parseForm(body.form);
  const isGet = request.method === 'GET';
  const params = isGet ? parseForm(queryText) : bodyParams;
  const signed = { url: kind.baseUrl() + path, header: request.header, params: bodyParams };
  const webhook = signedWebhook(carrier, signed, params, query);
  if ('status' in webhook) return webhook;
  return { webhook, path, form: isGet ? queryText : body.form, identity: carrier.identityOf(signed) };
}

/** `signed` is what the signature covers; `params` are the webhook's, which a GET has in its URL. */
function signedWebhook(
  carrier: Carrier,
  signed: CarrierWebhook,
  params: WebhookParams,
  query: URLSearchParams,
): SignedWebhook | Refused {
  const snapshot = thisSnapshot();
  const accountSid = carrier.read.accountSid(params);
  const account = accountSid === null ? null : snapshot.findAccount(accountSid);
  if (account === null) return { status: 403, reason: 'unknown account' };
  if (!carrier.isSignedBy(signed, account.authToken)) return { status: 403, reason: 'wrong signature' };
  const now = carrier.read.happenedAt(params) ?? Date.now();
  // What makes a signature must not be stored beside what it signs.
  const digest = () => createHash('sha256').update(carrier.identityOf(signed)).digest('base64url').slice(0, 22);
  return { carrier, account, params, query, digest, snapshot, now };
}

function journalEntry(
  webhook: SignedWebhook,
  { source }: WebhookKind,
  told: { path: string; form: string; fact: WebhookFact; answer: string | null; answerMs: number },
): JournalEntry {
  const { tenantId, callSid, dedupeKey, events, placed } = told.fact;
  return {
    dedupeKey,
    tenantId,
    carrier: webhook.carrier.name,
    source,
    callSid,
    receivedAt: webhook.now,
    url: told.path,
    form: told.form,
    answerMs: Math.round(told.answerMs * 100) / 100,
    answer: told.answer,
    events,
    ...(placed === undefined ? {} : { placed }),
  };
}

function refuse(status: number, reason: string, source: string): Answer {
  counters().webhooksRefused++;
  logRefusal({ status, reason, source });
  return { status, contentType: null, body: '' };
}
