import http from 'node:http';

export type AppRequest = {
  method: string;
  /** Path with query, as it came. */
  url: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  /** Of the form, or of the query when the body is empty. */
  params: Record<string, string>;
  body: string;
};
export type AppAnswer =
  | string
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array; hang?: true };
type Page = AppAnswer | ((request: AppRequest) => AppAnswer);

/** A web application for tests: pages by path, and every request that came. */
export class TwimlApp {
  readonly url: string;
  readonly requests: AppRequest[] = [];
  readonly #pages: Map<string, Page>;
  readonly #server: http.Server;

  constructor(url: string, pages: Map<string, Page>, server: http.Server) {
    this.url = url;
    this.#pages = pages;
    this.#server = server;
  }

  /** What is answered under a path; a text is TwiML. */
  page(path: string, answer: Page): void {
    this.#pages.set(path, answer);
  }

  to(path: string): AppRequest[] {
    return this.requests.filter((request) => request.path === path);
  }

  /** The only request to a path; throws when there was none or another one. */
  only(path: string): AppRequest {
    const [request, ...others] = this.to(path);
    if (request === undefined || others.length > 0)
      throw new Error(`${others.length + (request ? 1 : 0)} requests to ${path}`);
    return request;
  }

  paths(): string[] {
    return this.requests.map((request) => request.path);
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

async function read(request: http.IncomingMessage): Promise<AppRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  const url = request.url ?? '/';
  const { pathname, searchParams } = new URL(url, 'http://app.test');
  const params = Object.fromEntries(body === '' ? searchParams : new URLSearchParams(body));
  return { method: request.method ?? '', url, path: pathname, headers: request.headers, params, body };
}

function respond(response: http.ServerResponse, answer: AppAnswer): void {
  const whole = typeof answer === 'string' ? { body: answer } : answer;
  if ('hang' in whole && whole.hang === true) return;
  response.writeHead(whole.status ?? 200, { 'Content-Type': 'text/xml', ...whole.headers });
  response.end(whole.body ?? '');
}

/** Starts the application on a free port. A path without a page answers 404. */
export async function startTwimlApp(pages: Record<string, Page> = {}): Promise<TwimlApp> {
  const known = new Map(Object.entries(pages));
  const server = http.createServer((request, response) => {
    void read(request).then((received) => {
      app.requests.push(received);
      const page = known.get(received.path);
      respond(response, page === undefined ? { status: 404 } : typeof page === 'function' ? page(received) : page);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const app = new TwimlApp(`http://127.0.0.1:${port}`, known, server);
  return app;
}

/** TwiML around some verbs. */
export function twiml(verbs: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs}</Response>`;
}
