import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { voiceListener } from '../http/voice-server';

export type SentRequest = { method?: string; headers?: Record<string, string>; body?: string };
export type Received = { status: number; headers: Record<string, string | string[] | undefined>; text: string };
export type VoiceProcess = { ask(target: string, sent?: SentRequest): Promise<Received>; close(): Promise<void> };

/** The voice process' server on a free port. `ask` sends the request target byte by byte as given, which `fetch` would re-spell. */
export async function startVoiceProcess(): Promise<VoiceProcess> {
  const server = createServer(voiceListener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ask: (target, { method = 'GET', headers = {}, body = '' } = {}) =>
      new Promise((resolve, reject) => {
        const sent = send({ host: '127.0.0.1', port, path: target, method, headers }, (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk;
          });
          response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        });
        sent.once('error', reject);
        sent.end(body);
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
