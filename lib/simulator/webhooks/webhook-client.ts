import { type ConnectionOverrides, type RetryCause, splitConnectionOverrides } from './connection-overrides';
import type { CookieJar } from './cookie-jar';
import { digestAuthorization } from './digest-auth';
import { sendOnce, type WireAnswer, type WireRequest } from './send-once';
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
export type WebhookAnswer = {
  url: string;
  status: number;
  contentType: string | null;
  body: Buffer;
  chunked: boolean;
  tries: number;
};

const REDIRECTS_MAX = 10;
const BODY_BYTES_MAX = 64 * 1024;

/** `deadline`: the instant of performance.now() at which all tries together must be over. */
type Limits = ConnectionOverrides & { deadline: number };
type Hop = { url: string; method: HttpMethod; params: Params };

/** Sends webhooks as the carrier does: signed, with its time-outs, its retries and overrides in the URL's fragment, its way with redirects. */
export class WebhookClient {
  readonly #authToken: string;
  readonly #outside: () => boolean;

  /** `outside` says whether other machines than this one may be reached. */
  constructor(authToken: string, outside: () => boolean) {
    this.#authToken = authToken;
    this.#outside = outside;
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
        const { status, contentType, body, chunked } = answer;
        return { url: hop.url, status, contentType, body, chunked };
      }
      if (!URL.canParse(answer.location, hop.url))
        throw new WebhookFailure(11100, 'Invalid URL format of a redirect', answer.location);
      const url = new URL(answer.location, hop.url).href;
      // 307 and 308 ask for the same request again; after the others the carrier asks anew and without the parameters.
      hop = answer.status >= 307 ? { ...hop, url } : { url, method: 'GET', params: {} };
    }
    throw new WebhookFailure(11215, 'HTTP too many redirects', first.url);
  }

  /** A Digest challenge is answered with the name and the password in the URL; Basic ones were sent at once. */
  async #answerChallenge(wire: WireRequest, answer: WireAnswer): Promise<WireAnswer> {
    const url = new URL(wire.url);
    if (answer.status !== 401 || url.username === '') return answer;
    const authorization = digestAuthorization(answer.challenge, {
      method: wire.method,
      target: url.pathname + url.search,
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    });
    if (authorization === null) return answer;
    return sendOnce({ ...wire, headers: { ...wire.headers, Authorization: authorization } });
  }

  async #sendHop(hop: Hop, overrides: Limits, request: WebhookRequest): Promise<WireAnswer> {
    const form = new URLSearchParams(hop.params).toString();
    const posted = hop.method === 'POST';
    const separator = hop.url.includes('?') ? '&' : '?';
    const url = posted || form === '' ? hop.url : hop.url + separator + form;
    const cookie = request.cookies?.header(url);
    const wire = {
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
      outside: this.#outside(),
    };
    const answer = await this.#answerChallenge(wire, await sendOnce(wire));
    request.cookies?.store(url, answer.setCookies);
    return answer;
  }
}
