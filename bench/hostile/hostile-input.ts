import { setTimeout as pause } from 'node:timers/promises';
import type { DemoDocument } from '../../scripts/supervisor/demo-document';
import { figure } from '../own-installation';
import { type HostileRequest, hostileRequests } from './hostile-requests';

const REQUESTS = 5_000;
const AT_ONCE = 8;
const REQUEST_MS_MAX = 20_000;
const PROBE_EVERY_MS = 50;

/**
 * Sends 5,000 hostile requests to the installation and prints how many got a 5xx or no answer, the slowest, and how the health page of the same
 * process answered in the meantime.
 */
export async function hostileInput(demo: DemoDocument): Promise<void> {
  const requests = hostileRequests(demo, await signIn(demo), REQUESTS);
  const probe = new HealthProbe(demo.web);
  const waiting = requests.values();
  const failures: (HostileRequest & { status: number })[] = [];
  let slowest = { ms: 0, what: '' };
  const lane = async () => {
    for (const request of waiting) {
      const { status, ms } = await send(request);
      if (status === 0 || status >= 500) failures.push({ status, ...request });
      if (ms > slowest.ms) slowest = { ms, what: request.what };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const health = await probe.stop();
  for (const { status, what, url, init } of failures)
    console.error(`${status} ${what}: ${init.method} ${url.slice(0, 300)}   ${String(init.body ?? '').slice(0, 100)}`);
  console.error(`slowest: ${slowest.what}`);
  figure('hostile_requests', requests.length);
  figure('server_errors', failures.length);
  figure('slowest_ms', Math.round(slowest.ms));
  figure('health_p99_ms', Math.round(health));
}

async function send({ url, init }: HostileRequest): Promise<{ status: number; ms: number }> {
  const startedAt = performance.now();
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(REQUEST_MS_MAX) });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    // A live stream is open for good; its first bytes are its answer.
    if (isStream) await response.body?.cancel();
    else await response.arrayBuffer();
    return { status: response.status, ms: performance.now() - startedAt };
  } catch (error) {
    // What a client cannot send was never a request; what the server dropped has no answer.
    const isOurs =
      error instanceof TypeError && /header|method|URL|ByteString/i.test(`${error.message} ${error.cause}`);
    return { status: isOurs ? 400 : 0, ms: performance.now() - startedAt };
  }
}

/** Asks the health page of the web process all the while. */
class HealthProbe {
  readonly #times: number[] = [];
  #isRunning = true;
  readonly #done: Promise<void>;

  constructor(web: string) {
    this.#done = this.#run(`${web}/api/health`);
  }

  async #run(url: string): Promise<void> {
    while (this.#isRunning) {
      const startedAt = performance.now();
      await fetch(url).then((response) => response.arrayBuffer());
      this.#times.push(performance.now() - startedAt);
      await pause(PROBE_EVERY_MS);
    }
  }

  /** The time within which 99 of 100 answers came, in milliseconds. */
  async stop(): Promise<number> {
    this.#isRunning = false;
    await this.#done;
    const sorted = this.#times.sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
  }
}

/** The cookie of a signed-in owner. */
async function signIn({ web, signIn: account }: DemoDocument): Promise<string> {
  const first = await fetch(`${web}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const cookies = cookiesOf(first);
  const answer = await fetch(`${web}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...account, csrfToken, json: 'true' }),
  });
  if (answer.status >= 400) throw new Error(`The owner could not sign in (${answer.status}).`);
  return cookiesOf(answer);
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
