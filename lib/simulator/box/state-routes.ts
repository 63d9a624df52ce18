import { z } from 'zod';
import { type HttpReply, jsonReply } from '../http/json-server';
import { readIdentity } from '../network/client-address';
import { networkSettingsSchema } from '../network/network-settings';
import type { BoxRequest } from './box-context';
import { BoxError } from './box-error';
import { clockView } from './clock-routes';
import { parseValue, readBody } from './read-body';

const NAME_CHARACTERS_MAX = 80;

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

/** `?registers=identity&name=…`: for as long as this stream is open the softphone with that identity is registered. */
export function getEvents({ stream, handsets, query }: BoxRequest): HttpReply {
  const registers = query.get('registers');
  const identity = registers === null ? null : readIdentity(registers);
  if (registers !== null && identity === null) throw new BoxError(400, `${registers} cannot be an identity.`);
  return {
    status: 200,
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' },
    stream: (response) => {
      stream.open(response);
      if (identity === null) return;
      response.on(
        'close',
        handsets.register(identity, query.get('name')?.trim().slice(0, NAME_CHARACTERS_MAX) || identity),
      );
    },
  };
}

export async function getAudio({ exchange, params }: BoxRequest): Promise<HttpReply> {
  const body = await exchange.sounds.wav((params['file'] ?? '').replace(/\.wav$/, ''));
  if (body === null) throw new BoxError(404, 'The box does not keep this sound any more.');
  return { status: 200, headers: { 'Content-Type': 'audio/wav', 'Cache-Control': 'max-age=3600' }, body };
}
