import type { Exchange } from '../engine/exchange';
import { rfc2822 } from '../engine/rfc-2822';
import type { TranscriptionRow } from '../engine/transcription-row';
import { type HttpReply, jsonReply } from '../http/json-server';
import { listPage } from './list-page';
import type { RestRequest } from './rest-context';
import { notFound } from './rest-error';

function view(exchange: Exchange, row: TranscriptionRow): Record<string, unknown> {
  return {
    sid: row.sid,
    account_sid: exchange.accountSid,
    api_version: '2010-04-01',
    recording_sid: row.recordingSid,
    status: row.status,
    type: 'fast',
    transcription_text: row.text,
    duration: String(row.durationSeconds),
    price: null,
    price_unit: 'USD',
    date_created: rfc2822(row.createdAt),
    date_updated: rfc2822(row.updatedAt),
    uri: `${exchange.accountPath()}/Transcriptions/${row.sid}.json`,
  };
}

function transcriptionNamed({ exchange, params, path }: RestRequest): TranscriptionRow {
  const row = exchange.store.transcriptions.get(params['sid'] ?? '');
  const recording = params['recording'];
  if (row === null || (recording !== undefined && row.recordingSid !== recording)) throw notFound(path);
  return row;
}

/** All of the account's, or those of one recording; newest first. */
export function listTranscriptions(request: RestRequest): HttpReply {
  const { exchange, params } = request;
  const recording = params['recording'];
  const rows = exchange.store.transcriptions
    .values()
    .filter((row) => recording === undefined || row.recordingSid === recording);
  return listPage(request, 'transcriptions', rows, {
    placeOf: (row) => ({ time: row.createdAt, order: exchange.store.transcriptions.orderOf(row.sid) }),
    render: (row) => view(exchange, row),
  });
}

export function fetchTranscription(request: RestRequest): HttpReply {
  return jsonReply(200, view(request.exchange, transcriptionNamed(request)));
}

export function deleteTranscription(request: RestRequest): HttpReply {
  request.exchange.store.transcriptions.remove(transcriptionNamed(request).sid);
  return { status: 204 };
}
