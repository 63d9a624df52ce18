import { type ConnectionOverrides, type RetryCause, splitConnectionOverrides } from './connection-overrides';
import type { CookieJar } from './cookie-jar';
import { sendOnce, type WireAnswer } from './send-once';
import { type Params, signRequest } from './signature';
import { WebhookFailure } from './webhook-failure';

export type HttpMethod = 'GET' | 'POST';
export type WebhookRequest = {
  url: string;
  method: HttpMethod;
  params: Params;
  /** The same on every try of one request. */
  idempotencyToken: string;
  cookies: CookieJar | null;
};
export type WebhookAnswer = { url: string; status: number; contentType: string | null; body: Buffer; tries: number };

const REDIRECTS_MAX = 10;
const BODY_BYTES_MAX = 64 * 1024;

/** `deadline`: the instant of performance.now() at which all tries together must be over. */
type Limits = ConnectionOverrides & { deadline: number };
type Hop = { url: string; method: HttpMethod; params: Params };

/** Sends webhooks as the carrier does: signed, with its time-outs, its retries and overrides in the URL's fragment, its way with redirects. */
export class WebhookClient {
  readonly #authToken: string;

  constructor(authToken: string) {
    this.#authToken = authToken;
  }

  /** The final answer, whatever its status; rejects with a WebhookFailure when there is none. */
  async send(request: WebhookRequest): Promise<WebhookAnswer> {
    const { url, overrides } = splitConnectionOverrides(request.url);
    const deadline = performance.now() + overrides.totalMs;
    for (let tries = 1; ; tries++) {
      const result = await this.#attempt({ ...request, url }, { ...overrides, deadline }, request);
      const isLast = tries > overrides.retries || performance.now() >= deadline;
      const isRetried = result.cause !== null && overrides.retryOn.has(result.cause) && !isLast;
      if (!isRetried && 'answer' in result) return { ...result.answer, tries };
      if (!isRetried && 'failure' in result) throw result.failure;
    }
  }

  /** One try, redirects included, with what it would be tried again for. */
  async #attempt(
    hop: Hop,
    overrides: Limits,
    request: WebhookRequest,
  ): Promise<{ cause: RetryCause | null } & ({ answer: Omit<WebhookAnswer, 'tries'> } | { failure: unknown })> {
    try {
      const answer = await this.#follow(hop, overrides, request);
      return { answer, cause: answer.status >= 500 ? '5xx' : answer.status >= 400 ? '4xx' : null };
    } catch (failure) {
      return { failure, cause: failure instanceof WebhookFailure && failure.code === 11200 ? 'rt' : 'ct' };
    }
  }

  async #follow(first: Hop, overrides: Limits, request: WebhookRequest): Promise<Omit<WebhookAnswer, 'tries'>> {
    let hop = first;
    for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
      const answer = await this.#sendHop(hop, overrides, request);
      if (answer.status < 301 || answer.status > 308 || answer.status === 304 || answer.location === null) {
        return { url: hop.url, status: answer.status, contentType: answer.contentType, body: answer.body };
      }
      const url = new URL(answer.location, hop.url).href;
      // 307 and 308 ask for the same request again; after the others the carrier asks anew and without the parameters.
      hop = answer.status >= 307 ? { ...hop, url } : { url, method: 'GET', params: {} };
    }
    throw new WebhookFailure(11215, 'HTTP too many redirects', first.url);
  }

  async #sendHop(hop: Hop, overrides: Limits, request: WebhookRequest): Promise<WireAnswer> {
    const form = new URLSearchParams(hop.params).toString();
    const posted = hop.method === 'POST';
    const separator = hop.url.includes('?') ? '&' : '?';
    const url = posted || form === '' ? hop.url : hop.url + separator + form;
    const host = hostOf(url);
    const cookie = request.cookies?.header(host);
    const answer = await sendOnce({
      method: hop.method,
      url,
      headers: {
        'X-Twilio-Signature': signRequest(this.#authToken, url, posted ? hop.params : {}),
        'I-Twilio-Idempotency-Token': request.idempotencyToken,
        'User-Agent': 'TwilioProxy/1.1',
        Accept: '*/*',
        'Cache-Control': 'max-age=259200',
        'X-Home-Region': 'us1',
        ...(cookie === undefined ? {} : { Cookie: cookie }),
        ...(posted
          ? {
              'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
              'Content-Length': String(Buffer.byteLength(form)),
            }
          : {}),
      },
      body: posted ? form : null,
      connectMs: overrides.connectMs,
      readMs: overrides.readMs,
      totalMs: Math.max(1, overrides.deadline - performance.now()),
      bodyBytesMax: BODY_BYTES_MAX,
    });
    request.cookies?.store(host, answer.setCookies);
    return answer;
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
