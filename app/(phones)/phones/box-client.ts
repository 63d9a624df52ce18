import type { BoxState, CallDetail, CallSummary, Clock, Handset, Mail, Text } from './box-protocol';
import { strings } from './strings';

/** Where the box is for the browser: behind our own server. */
export const BOX_PATH = '/phones/box';
const CLIENT = 'client:';

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const request: RequestInit = { method, cache: 'no-store' };
  if (body !== undefined) {
    request.headers = { 'content-type': 'application/json' };
    request.body = JSON.stringify(body);
  }
  return read<T>(await reach(path, request));
}

function reach(path: string, request: RequestInit): Promise<Response> {
  return fetch(`${BOX_PATH}${path}`, request).catch(() => {
    throw new Error(strings.errors.unreachable);
  });
}

async function read<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  const value: unknown = text === '' ? null : JSON.parse(text);
  if (answer.ok) return value as T;
  const message = (value as { message?: unknown } | null)?.message;
  throw new Error(typeof message === 'string' ? message : strings.errors.refused);
}

const of = (number: string, what: string) => `/handsets/${encodeURIComponent(number)}/${what}`;

export type DialOptions = { withheld?: true; forwardedFrom?: string };

/** The requests of this page, each failing with an Error whose message is a sentence for the person. */
export const box = {
  state: () => call<BoxState>('GET', '/state'),
  calls: () => call<CallSummary[]>('GET', '/calls?limit=30'),
  callDetail: (sid: string) => call<CallDetail>('GET', `/calls/${sid}`),
  mails: () => call<Mail[]>('GET', '/mail'),
  deleteMails: () => call<null>('DELETE', '/mail'),
  texts: (number: string) => call<Text[]>('GET', of(number, 'texts')),
  setClock: (clock: { mode: Clock['mode']; now?: string; advanceSeconds?: number }) =>
    call<Clock>('POST', '/clock', clock),
  /** `number` may be the address of a softphone, which is then signed off until its page is opened. */
  addHandset: (number: string, name: string) =>
    call<Handset>('POST', '/handsets', {
      ...(number.startsWith(CLIENT) ? { client: number.slice(CLIENT.length), registered: false } : { number }),
      name,
    }),
  removeHandset: (number: string) => call<null>('DELETE', `/handsets/${encodeURIComponent(number)}`),
  hold: (number: string) => call<Handset | null>('PUT', of(number, 'script'), null),
  dial: (number: string, to: string, options: DialOptions) => call('POST', of(number, 'dial'), { to, ...options }),
  answer: (number: string) => call<null>('POST', of(number, 'answer')),
  decline: (number: string) => call<null>('POST', of(number, 'decline')),
  hangUp: (number: string) => call<null>('POST', of(number, 'hang-up')),
  press: (number: string, digits: string) => call<null>('POST', of(number, 'keys'), { digits }),
  say: (number: string, text: string) => call<null>('POST', of(number, 'say'), { text }),
  sendText: (number: string, to: string, body: string) => call('POST', of(number, 'text'), { to, body }),
  speak: async (number: string, wav: Uint8Array<ArrayBuffer>) =>
    read<null>(
      await reach(of(number, 'speak'), { method: 'POST', headers: { 'content-type': 'audio/wav' }, body: wav }),
    ),
};
