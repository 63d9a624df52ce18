import { createHash } from 'node:crypto';
import type { Carrier } from '../carriers/carrier';
import { findCarrier } from '../carriers/registry';
import { oncePerProcess } from '../config/once-per-process';
import type { JournalRecord } from '../journal/journal-record';
import type { SignedWebhook, WebhookFact, WebhookResult } from '../services/calls/signed-webhook';
import { thisSnapshot } from '../snapshot/snapshot';
import { counters } from '../telemetry/counters';
import { logSeldom } from '../telemetry/log-seldom';
import { answerWebhook } from './answer-webhook';
import { parseForm, readWebhookForm } from './read-webhook-form';
import { type RecentAnswers, recentAnswers } from './recent-answers';

/** One kind of webhook: where it may have been sent, what it is called in the journal, and what makes its answer. */
export type WebhookKind = {
  /** The base URL that was configured at the carrier; a request's Host header is never believed. */
  baseUrl: () => string;
  source: JournalRecord['source'];
  /** True when a caller waits for the answer: it must be words, whatever happens. */
  spoken: boolean;
  handle(webhook: SignedWebhook): WebhookResult;
};

const ANSWERS_KEPT_MS = 30_000;
const ANSWERS_KEPT_MAX = 2_000;
const recent = oncePerProcess<RecentAnswers>('recentAnswers', () => recentAnswers(ANSWERS_KEPT_MS, ANSWERS_KEPT_MAX));
const logRefusal = logSeldom('a webhook was refused');

/**
 * The one way in for carriers: size and form, the account (one of ours), the signature (by its token), then the handler's turn, made
 * durable before it is answered. Refusals have an empty body and leave nothing behind.
 */
export async function carrierWebhook(request: Request, carrierName: string, kind: WebhookKind): Promise<Response> {
  const startedAt = performance.now();
  const received = await receive(request, carrierName, kind);
  if ('status' in received) return refuse(received.status, received.reason, kind.source);
  const { webhook, path } = received;
  const known = recent().find(webhook.digest, Date.now());
  if (known !== null) return response(known);
  const { answer, isKept, refusal } = await answerWebhook(webhook, kind, (fact, text) =>
    journalRecord(webhook, kind, path, fact, text, performance.now() - startedAt),
  );
  if (refusal !== null) return refuse(403, refusal, kind.source);
  if (isKept) recent().remember(webhook.digest, answer, Date.now());
  return response(answer);
}

type Refused = { status: number; reason: string };

async function receive(
  request: Request,
  carrierName: string,
  kind: WebhookKind,
): Promise<{ webhook: SignedWebhook; path: string } | Refused> {
  const carrier = findCarrier(carrierName);
  if (carrier === null) return { status: 404, reason: 'unknown carrier' };
  const form = await readWebhookForm(request).catch(() => ({ status: 400 }) as const);
  if ('status' in form) return { status: form.status, reason: 'not a form' };
  const path = pathOf(request.url);
  const queryStart = path.indexOf('?');
  const query = new URLSearchParams(queryStart === -1 ? '' : path.slice(queryStart + 1));
  const params = request.method === 'GET' ? parseForm(query) : form.params;
  const webhook = signedWebhook(request, { carrier, form: form.params, params, url: kind.baseUrl() + path, query });
  return 'status' in webhook ? webhook : { webhook, path };
}

function signedWebhook(
  request: Request,
  given: { carrier: Carrier; form: SignedWebhook['params']; url: string } & Pick<SignedWebhook, 'params' | 'query'>,
): SignedWebhook | Refused {
  const { carrier, form, params, url, query } = given;
  const snapshot = thisSnapshot();
  const accountSid = carrier.read.accountSid(params);
  const account = accountSid === null ? null : snapshot.findAccount(accountSid);
  if (account === null) return { status: 403, reason: 'unknown account' };
  const { headers } = request;
  if (!carrier.isSignedBy({ url, headers, params: form }, account.authToken)) {
    return { status: 403, reason: 'wrong signature' };
  }
  const now = carrier.read.happenedAt(params) ?? Date.now();
  return { carrier, account, params, query, digest: digestOf(url, params), snapshot, now };
}

/** What comes after the host, as it came: `request.url` has the host that the client claimed. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  return start === -1 ? '/' : url.slice(start);
}

function digestOf(url: string, params: SignedWebhook['params']): string {
  return createHash('sha256').update(url).update(JSON.stringify(params)).digest('base64url').slice(0, 22);
}

function journalRecord(
  webhook: SignedWebhook,
  { source }: WebhookKind,
  path: string,
  fact: WebhookFact,
  answer: string | null,
  answerMs: number,
): JournalRecord {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(webhook.params)) {
    params[storable(name)] = storable(typeof value === 'string' ? value : value.join('\n'));
  }
  const { tenantId, callSid, dedupeKey, events } = fact;
  return {
    dedupeKey,
    tenantId,
    carrier: webhook.carrier.name,
    source,
    callSid,
    receivedAt: webhook.now,
    url: path,
    params,
    answerMs: Math.round(answerMs * 100) / 100,
    answer,
    events,
  };
}

/** The database's texts hold every character but this one. */
function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd');
}

function refuse(status: number, reason: string, source: string): Response {
  counters().webhooksRefused++;
  logRefusal({ status, reason, source });
  return new Response(null, { status });
}

function response({
  status,
  contentType,
  body,
}: {
  status: number;
  contentType: string | null;
  body: string;
}): Response {
  if (contentType === null) return new Response(null, { status });
  return new Response(body, { status, headers: { 'content-type': contentType, 'cache-control': 'no-store' } });
}
