import { z } from 'zod';
import { type HttpReply, jsonReply } from '../http/json-server';
import { networkSettingsSchema } from '../network/network-settings';
import type { BoxRequest } from './box-context';
import { BoxError } from './box-error';
import { clockView } from './clock-routes';
import { parseValue, readBody } from './read-body';

export function getState({ exchange, handsets }: BoxRequest): HttpReply {
  return jsonReply(200, {
    accountSid: exchange.accountSid,
    clock: clockView(exchange.clock),
    handsets: handsets.all().map((handset) => handset.view()),
    numbers: exchange.store.numbers
      .values()
      .map((row) => ({ number: row.phoneNumber, label: row.friendlyName, voiceUrl: row.voiceUrl })),
  });
}

export function getExport({ exchange, handsets }: BoxRequest): HttpReply {
  const { store } = exchange;
  return jsonReply(200, {
    accountSid: exchange.accountSid,
    clock: clockView(exchange.clock),
    network: exchange.network,
    handsets: handsets.all().map((handset) => handset.view()),
    numbers: store.numbers.values(),
    calls: store.calls.values().map((row) => ({ ...row, ...store.diaries.get(row.sid) })),
    recordings: store.recordings.values(),
    messages: store.messages.values(),
    mail: store.mail.values(),
  });
}

export function putNetwork({ exchange, body }: BoxRequest): HttpReply {
  const changes = readBody(z.record(z.string(), z.unknown()), body);
  exchange.network = parseValue(networkSettingsSchema, { ...exchange.network, ...changes });
  return jsonReply(200, exchange.network);
}

export function getNetwork({ exchange }: BoxRequest): HttpReply {
  return jsonReply(200, exchange.network);
}

export function getEvents({ stream }: BoxRequest): HttpReply {
  return {
    status: 200,
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' },
    stream: (response) => stream.open(response),
  };
}

export async function getAudio({ exchange, params }: BoxRequest): Promise<HttpReply> {
  const body = await exchange.sounds.wav((params['file'] ?? '').replace(/\.wav$/, ''));
  if (body === null) throw new BoxError(404, 'The box does not keep this sound any more.');
  return { status: 200, headers: { 'Content-Type': 'audio/wav', 'Cache-Control': 'max-age=3600' }, body };
}
