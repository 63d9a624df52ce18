import type { Exchange } from '../engine/exchange';
import { Recorder } from '../engine/recorder';
import type { RecordingRow } from '../engine/recording-row';
import { renderRecording } from '../engine/render-recording';
import { rfc2822 } from '../engine/rfc-2822';
import { type HttpReply, jsonReply } from '../http/json-server';
import { TELEPHONE_RATE } from '../sound/audio-clip';
import { encodeMp3 } from '../sound/encode-mp3';
import { encodeWav } from '../sound/wav';
import { callNamed } from './calls';
import { recordingOptionsOf } from './create-call';
import { dateFilter } from './date-filter';
import { listPage } from './list-page';
import type { RestRequest } from './rest-context';
import { notFound, RestError } from './rest-error';

function view(exchange: Exchange, row: RecordingRow): Record<string, unknown> {
  const uri = `${exchange.accountPath()}/Recordings/${row.sid}`;
  return {
    sid: row.sid,
    account_sid: exchange.accountSid,
    call_sid: row.callSid,
    conference_sid: null,
    api_version: '2010-04-01',
    status: row.status,
    channels: row.channels,
    source: row.source,
    track: row.track,
    duration: row.durationSeconds === null ? null : String(row.durationSeconds),
    start_time: rfc2822(row.startedAt),
    date_created: rfc2822(row.startedAt),
    date_updated: rfc2822(row.updatedAt),
    price: null,
    price_unit: 'USD',
    error_code: null,
    encryption_details: null,
    media_url: `${exchange.baseUrl()}${uri}`,
    uri: `${uri}.json`,
    subresource_uris: { add_on_results: `${uri}/AddOnResults.json`, transcriptions: `${uri}/Transcriptions.json` },
  };
}

function recordingNamed({ exchange, params, path }: RestRequest): RecordingRow {
  const named = params['recording'] ?? '';
  // The metadata of a recording stand under its sid alone: `RE….mp3.json` names nothing.
  const sid = path.split('?', 1)[0]?.endsWith('.json') ? named : named.replace(/\.(wav|mp3)$/, '');
  const row = exchange.recorders.get(sid)?.row ?? exchange.store.recordings.get(sid);
  if (row === null || row.status === 'deleted') throw notFound(path);
  if (params['call'] !== undefined && row.callSid !== params['call']) throw notFound(path);
  return row;
}

/** Metadata for `.json`; else the sound: MP3 for `.mp3`, WAV otherwise. */
export async function fetchRecording(request: RestRequest): Promise<HttpReply> {
  const row = recordingNamed(request);
  if (request.path.endsWith('.json')) return jsonReply(200, view(request.exchange, row));
  if (row.status !== 'completed') throw notFound(request.path);
  const wanted = request.query.get('RequestedChannels');
  const samples = await renderRecording(request.exchange.sounds, row, wanted === '1' ? 1 : row.channels);
  const isMp3 = request.path.endsWith('.mp3');
  const body = isMp3 ? await encodeMp3(samples, TELEPHONE_RATE) : encodeWav(samples, TELEPHONE_RATE);
  const type = isMp3 ? 'audio/mpeg' : 'audio/x-wav';
  return { status: 200, headers: { 'Content-Type': type, 'Content-Length': String(body.byteLength) }, body };
}

export function deleteRecording(request: RestRequest): HttpReply {
  const row = recordingNamed(request);
  if (row.status !== 'completed') throw new RestError(409, 20009, 'Cannot delete this resource before it is complete.');
  request.exchange.store.recordings.remove(row.sid);
  return { status: 204 };
}

export function listRecordings(request: RestRequest): HttpReply {
  const { exchange, query, params } = request;
  const callSid = params['call'] ?? query.get('CallSid');
  const created = dateFilter(query, 'DateCreated');
  const running = [...exchange.recorders.values()].map((recorder) => recorder.row);
  const rows = [...exchange.store.recordings.values(), ...running].filter(
    (row) => (callSid == null || row.callSid === callSid) && created(row.startedAt),
  );
  return listPage(request, 'recordings', rows, {
    placeOf: (row) => ({ time: row.startedAt, order: row.order ?? 0 }),
    render: (row) => view(exchange, row),
  });
}

/** Starts recording a call that is up. */
export function startRecording(request: RestRequest): HttpReply {
  const { exchange, form } = request;
  const leg = exchange.legs.get(callNamed(request).sid);
  if (leg === undefined || !leg.answered)
    throw new RestError(400, 21220, 'Requested resource is not eligible for recording.');
  leg.strand.touch();
  const recorder = new Recorder(exchange, leg, recordingOptionsOf(form, 'StartCallRecordingAPI', 2));
  leg.atEnd.push(() => recorder.stop());
  return jsonReply(201, view(exchange, recorder.row));
}

/** Stops, pauses or resumes a recording that runs; `Twilio.CURRENT` is the call's latest one. */
export function updateRecording(request: RestRequest): HttpReply {
  const { exchange, form, params, path } = request;
  const call = callNamed(request);
  const running = [...exchange.recorders.values()].filter((recorder) => recorder.row.callSid === call.sid);
  const asked = params['recording'];
  const recorder =
    asked === 'Twilio.CURRENT' ? running.at(-1) : running.find((candidate) => candidate.row.sid === asked);
  if (recorder === undefined && asked !== undefined && exchange.store.recordings.get(asked)?.callSid === call.sid) {
    throw new RestError(400, 21220, 'The recording is not in progress. It cannot be changed.');
  }
  if (recorder === undefined) throw notFound(path);
  exchange.legs.get(call.sid)?.strand.touch();
  const status = form.get('Status');
  if (status === 'stopped') recorder.stop();
  else if (status === 'paused' || status === 'in-progress') recorder.pause(status === 'paused');
  else throw new RestError(400, 20001, "Status must be 'stopped', 'paused' or 'in-progress'.");
  return jsonReply(200, view(exchange, recorder.row));
}
