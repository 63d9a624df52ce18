import { DayBook } from '../day/day-book';
import { Clock, type ClockMode } from '../engine/clock';
import { Exchange } from '../engine/exchange';
import { SoundBank, type Speaker } from '../engine/sound-bank';
import { WebhookLog } from '../engine/webhook-log';
import { HandsetBook } from '../handsets/handset-book';
import { type HttpHandler, jsonReply, startJsonServer } from '../http/json-server';
import { MessageCenter } from '../messages/message-center';
import { QUIET_NETWORK } from '../network/network-settings';
import { trunkTo } from '../network/trunk';
import { createRestApi, REST_ROOT } from '../rest/rest-api';
import type { BoxStore } from '../store/box-store';
import { VERBS } from '../twiml/registry';
import { WebhookClient } from '../webhooks/webhook-client';
import { createBoxApi } from './box-api';
import { callSummary } from './call-routes';
import { clockView } from './clock-routes';
import { EventStream } from './event-stream';
import { textView } from './text-view';

export type CarrierBoxOptions = {
  accountSid: string;
  authToken: string;
  /** 0 takes a free port. */
  port: number;
  store: BoxStore;
  /** Null: speech has a length, but no sound. */
  speaker: Speaker | null;
  clock: { mode: ClockMode; now: number };
  seed: string;
  onError: (error: unknown, callSid?: string) => void;
};
export type CarrierBox = { url: string; exchange: Exchange; handsets: HandsetBook; close: () => Promise<void> };

/** Starts a whole carrier: its REST API, its own API under /box, and the telephones. */
export async function startCarrierBox(options: CarrierBoxOptions): Promise<CarrierBox> {
  const { store } = options;
  const clock = new Clock({ ...options.clock, seed: `${options.seed}:${store.starts}` });
  let url = '';
  const exchange: Exchange = new Exchange({
    accountSid: options.accountSid,
    baseUrl: () => url,
    clock,
    webhooks: new WebhookClient(options.authToken, () => exchange.network.outsideAddresses),
    webhookLog: new WebhookLog(),
    sounds: new SoundBank({
      speaker: options.speaker,
      files: store.audio,
      estimates: () => clock.mode === 'auto',
      onError: options.onError,
    }),
    store,
    verbs: VERBS,
    network: { ...QUIET_NETWORK },
    onError: options.onError,
  });
  const stream = new EventStream(() => clockView(clock));
  const handsets = new HandsetBook(exchange, (handset) => stream.send('handset', () => handset.view()));
  const days = new DayBook(exchange);
  exchange.directory = (number) => {
    const owned = () => store.numbers.find((row) => row.phoneNumber === number);
    const telephone = days.farEnd(number) ?? handsets.farEnd(number);
    if (telephone !== null) return telephone;
    const row = owned();
    return row === null ? null : trunkTo(exchange, row);
  };
  const messages = new MessageCenter(exchange, (number) => handsets.get(number) !== null);
  clock.onMove = () => stream.clockMoved();
  exchange.events.on('call', (row) => stream.send('call', () => callSummary(row)));
  messages.events.on('text', (row) => stream.send('text', () => textView(row)));
  const server = await startJsonServer(
    options.port,
    handlerOf(options, { exchange, handsets, messages, days, stream }),
    options.onError,
  );
  url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    exchange,
    handsets,
    close: async () => {
      stream.close();
      clock.stop();
      await server.close();
      await store.close();
    },
  };
}

function handlerOf(
  { authToken }: CarrierBoxOptions,
  parts: { exchange: Exchange; handsets: HandsetBook; messages: MessageCenter; days: DayBook; stream: EventStream },
): HttpHandler {
  const rest = createRestApi({ exchange: parts.exchange, messages: parts.messages, authToken });
  const box = createBoxApi(parts);
  return (request) => {
    if (request.path.startsWith('/box/')) return box(request);
    if (request.path.startsWith(REST_ROOT)) return rest(request);
    return jsonReply(404, { message: 'This is the carrier in a box: /2010-04-01/… and /box/…' });
  };
}
