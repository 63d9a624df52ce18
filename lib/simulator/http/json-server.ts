import http from 'node:http';

export type HttpRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
};
/** `stream` takes over the response: for server-sent events. */
export type HttpReply = {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  stream?: (response: http.ServerResponse) => void;
};
export type HttpHandler = (request: HttpRequest) => Promise<HttpReply> | HttpReply;

const BODY_BYTES_MAX = 20 * 1024 * 1024;

export function jsonReply(status: number, value: unknown, headers: Record<string, string> = {}): HttpReply {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

async function bodyOf(request: http.IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function answer(
  handler: HttpHandler,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const body = await bodyOf(request);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const reply =
    body === null
      ? jsonReply(413, { message: 'The body is too large.' })
      : await handler({
          method: request.method ?? 'GET',
          path: url.pathname,
          query: url.searchParams,
          headers: request.headers,
          body,
        });
  response.writeHead(reply.status, reply.headers ?? {});
  if (reply.stream !== undefined) reply.stream(response);
  else response.end(reply.body);
}

/** An HTTP server for one handler on 127.0.0.1; `port` 0 takes a free one. A handler that throws answers 500, and `onError` is told. */
export async function startJsonServer(
  port: number,
  handler: HttpHandler,
  onError: (error: unknown) => void,
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = http.createServer((request, response) => {
    answer(handler, request, response).catch((error) => {
      onError(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ code: 20500, message: 'Internal error', status: 500 }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
