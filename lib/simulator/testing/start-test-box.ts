import { type DialogueBox, openBox } from '../../testing/dialogue/open-box';
import type { Phone } from '../../testing/dialogue/phone';
import { type CarrierBox, startCarrierBox } from '../box/carrier-box';
import type { ClockMode } from '../engine/clock';
import { createMemoryStore } from '../store/memory-store';
import { type AppRequest, startTwimlApp, type TwimlApp } from './twiml-app';

export const ACCOUNT_SID = 'AC0123456789abcdef0123456789abcdef';
export const AUTH_TOKEN = 'box-test-token';
export const NUMBER = '+12065550100';
export const CALLER = '+14155550111';
export const SALES = '+14155550122';
export const NOON = '2026-11-23T12:00:00.000Z';

/** A carrier, an application and a caller, together in one process for one test. */
export type TestBox = {
  carrier: CarrierBox;
  box: DialogueBox;
  app: TwimlApp;
  caller: Phone;
  /** A request to the REST API with the right credentials; the path begins after the account. */
  rest: (
    method: string,
    path: string,
    form?: Record<string, string> | URLSearchParams,
  ) => Promise<{ status: number; body: Record<string, unknown> }>;
  buy: (phoneNumber: string, form: Record<string, string>) => Promise<string>;
  close: () => Promise<void>;
};
type Page = Parameters<TwimlApp['page']>[1];

/** Starts all of it; `pages` are the application's, and the number's VoiceUrl is `/voice`. */
export async function startTestBox(
  pages: Record<string, Page> = {},
  options: { mode?: ClockMode; number?: Record<string, string>; seed?: string } = {},
): Promise<TestBox> {
  const app = await startTwimlApp({ '/status': { status: 204 }, ...pages });
  const carrier = await startCarrierBox({
    accountSid: ACCOUNT_SID,
    authToken: AUTH_TOKEN,
    port: 0,
    store: createMemoryStore(),
    speaker: null,
    clock: { mode: options.mode ?? 'manual', now: Date.parse(NOON) },
    seed: options.seed ?? 'test',
    onError: (error) => {
      throw error;
    },
  });
  const box = await openBox(carrier.url, { wallMs: 3_000 });
  const rest: TestBox['rest'] = async (method, path, form) => {
    const response = await fetch(`${carrier.url}/2010-04-01/Accounts/${ACCOUNT_SID}${path}`, {
      method,
      headers: { Authorization: `Basic ${Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString('base64')}` },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  };
  const buy: TestBox['buy'] = async (phoneNumber, form) => {
    const bought = await rest('POST', '/IncomingPhoneNumbers.json', { PhoneNumber: phoneNumber, ...form });
    if (bought.status !== 201) throw new Error(JSON.stringify(bought.body));
    return String(bought.body['sid']);
  };
  await buy(NUMBER, { VoiceUrl: `${app.url}/voice`, StatusCallback: `${app.url}/status`, ...options.number });
  const caller = await box.handset(CALLER, 'Customer');
  const close = async () => {
    box.close();
    await carrier.close();
    await app.close();
  };
  return { carrier, box, app, caller, rest, buy, close };
}

/** The parameters of a request that a test is about. */
export function only(request: AppRequest, ...names: string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, request.params[name]]));
}
