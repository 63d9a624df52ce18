import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type CarrierRequest = { method: string; path: string; query: URLSearchParams; form: URLSearchParams };
export type CarrierAnswer = { status: number; json?: unknown; bytes?: Uint8Array };

export type CarrierApi = {
  url: string;
  requests: CarrierRequest[];
  /** Decides every answer; replace it to let the carrier behave otherwise. */
  answer: (request: CarrierRequest) => CarrierAnswer;
  close(): Promise<void>;
};

/** A carrier's REST API on 127.0.0.1 that answers as the test says, for what the carrier in a box cannot be made to do. */
export async function startCarrierApi(): Promise<CarrierApi> {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', api.url);
      const asked: CarrierRequest = {
        method: request.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        form: new URLSearchParams(Buffer.concat(chunks).toString('utf8')),
      };
      api.requests.push(asked);
      const { status, json, bytes } = api.answer(asked);
      response.writeHead(status, { 'content-type': bytes ? 'audio/x-wav' : 'application/json' });
      response.end(bytes ?? (json === undefined ? '' : JSON.stringify(json)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api: CarrierApi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    answer: () => ({ status: 404, json: { code: 20404, message: 'Not found', status: 404 } }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return api;
}
