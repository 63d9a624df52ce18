import type { HttpMethod } from '../webhooks/webhook-client';
import { callParams } from './call-params';
import type { Exchange } from './exchange';
import type { Leg } from './leg';
import type { RecordingRow } from './recording-row';
import { sendCallback } from './send-callback';
import type { TranscriptionRow } from './transcription-row';

/** Shorter than this nothing is made out; longer ones are not taken at all (see the verb). */
const SECONDS_MIN = 2;

export type TranscriptCallback = { url: string; method: HttpMethod };

/**
 * Writes down a finished recording, minutes later by the box's clock, and tells the callback. What was typed or scripted into the telephone
 * is what was said; of a microphone without words nothing can be made out, so it fails.
 */
export function transcribeRecording(
  exchange: Exchange,
  leg: Leg,
  recording: RecordingRow,
  callback: TranscriptCallback | null,
): void {
  const { strand } = leg;
  const now = strand.now();
  const row: TranscriptionRow = {
    sid: strand.sid('TR'),
    recordingSid: recording.sid,
    callSid: recording.callSid,
    status: 'in-progress',
    text: '',
    durationSeconds: recording.durationSeconds ?? 0,
    createdAt: now,
    updatedAt: now,
  };
  exchange.store.transcriptions.put(row.sid, row);
  strand.after(exchange.network.transcriptDelaySeconds * 1000, () => {
    const words = recording.seconds < SECONDS_MIN ? '' : wordsOf(recording);
    Object.assign(row, { status: words === '' ? 'failed' : 'completed', text: words, updatedAt: strand.now() });
    exchange.store.transcriptions.put(row.sid, row);
    if (callback !== null) tell(exchange, leg, row, callback);
  });
}

/** All that was said; of what the end of the recording cut off, as many words as still fit. */
function wordsOf(recording: RecordingRow): string {
  const spoken = recording.items.filter((item) => item.channel === 0 && item.offsetSeconds < recording.seconds);
  const heard = spoken.map(({ text = '', seconds, offsetSeconds }) => {
    const share = seconds <= 0 ? 1 : Math.min(1, (recording.seconds - offsetSeconds) / seconds);
    const words = text.split(/\s+/).filter((word) => word !== '');
    return words.slice(0, Math.round(words.length * share)).join(' ');
  });
  return heard.filter((words) => words !== '').join(' ');
}

function tell(exchange: Exchange, leg: Leg, row: TranscriptionRow, callback: TranscriptCallback): void {
  const path = `${exchange.baseUrl()}${exchange.accountPath()}`;
  const params = {
    ...callParams(exchange, leg),
    TranscriptionSid: row.sid,
    TranscriptionText: row.text,
    TranscriptionStatus: row.status,
    TranscriptionUrl: `${path}/Recordings/${row.recordingSid}/Transcriptions/${row.sid}`,
    TranscriptionType: 'fast',
    RecordingSid: row.recordingSid,
    RecordingUrl: `${path}/Recordings/${row.recordingSid}`,
  };
  leg.deliveries = sendCallback(
    exchange,
    leg.strand,
    {
      ...callback,
      params,
      callSid: leg.sid,
      purpose: 'recording',
      onFailure: (code, message) => leg.diary.warn(code, message),
    },
    leg.deliveries,
  );
}
