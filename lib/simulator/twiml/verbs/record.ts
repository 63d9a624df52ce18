import { waitSeconds } from '../../engine/play-sound';
import { Recorder } from '../../engine/recorder';
import type { CallSession } from '../../engine/session';
import { transcribeRecording } from '../../engine/transcribe-recording';
import { NEXT, type Next, type Verb } from '../../engine/verb';
import type { TwimlElement } from '../element';
import { recordingCallbackOf } from './recording-attributes';

const BEEP_SECONDS = 0.4;
const LENGTH_SECONDS_MAX = 14_400;
/** Longer messages are not written down. */
const TRANSCRIBED_SECONDS_MAX = 120;

type End = { by: 'silence' | 'length' } | { by: 'key'; key: string } | { by: 'break'; next: Next };

export const record: Verb = {
  name: 'Record',
  answers: () => true,
  perform: async (element, session) => {
    const attributes = session.attributes(element);
    session.leg.diary.verb('Record', '');
    attributes.method('method', 13610);
    if (attributes.flag('playBeep', true, 13616)) {
      const source = { kind: 'tone' as const, tone: 'beep' as const, country: 'US', seconds: BEEP_SECONDS };
      session.leg.play({ kind: 'tone', text: 'beep', seconds: BEEP_SECONDS, source, by: 'carrier' });
      const event = await waitSeconds(session, BEEP_SECONDS, () => false);
      const interrupted = event === null ? null : session.interruption(event);
      if (interrupted !== null && interrupted.kind !== 'gone') return interrupted;
      if (interrupted !== null) return finish(element, session, null, { by: 'break', next: interrupted });
    }
    const recorder = new Recorder(session.exchange, session.leg, {
      source: 'RecordVerb',
      channels: 1,
      track: 'inbound',
      trimSilence: attributes.oneOf('trim', ['trim-silence', 'do-not-trim'], 'trim-silence', 13699) === 'trim-silence',
      callback: recordingCallbackOf(element, session),
    });
    return finish(element, session, recorder, await listen(element, session));
  },
};

async function listen(element: TwimlElement, session: CallSession): Promise<End> {
  const attributes = session.attributes(element);
  const { strand } = session.leg;
  const timeoutSeconds = attributes.integer('timeout', { fallback: 5, min: 0, max: 3_600, code: 13611 });
  const maxLength = lengthOf(element, session);
  const keys = attributes.pattern('finishOnKey', /^[0-9#*]*$/, '1234567890*#', 13613);
  const endTick = strand.tick + maxLength * 1000;
  const silenceFrom = (tick: number) => (timeoutSeconds === 0 ? endTick : tick + timeoutSeconds * 1000);
  let silentTick = silenceFrom(strand.tick);
  for (;;) {
    const event = await session.inbox.next(Math.min(silentTick, endTick));
    if (event.kind === 'time') return { by: strand.tick >= endTick ? 'length' : 'silence' };
    const interrupted = session.interruption(event);
    if (interrupted !== null) return { by: 'break', next: interrupted };
    if (event.kind === 'key' && keys.includes(event.key)) return { by: 'key', key: event.key };
    if (event.kind === 'voice') silentTick = silenceFrom(strand.tick + Math.round(event.voice.seconds * 1000));
  }
}

/** As long as the document says; a message that is to be written down is two minutes where it says nothing. */
function lengthOf(element: TwimlElement, session: CallSession): number {
  const attributes = session.attributes(element);
  const fallback = attributes.flag('transcribe', false, 13614) ? TRANSCRIBED_SECONDS_MAX : 3_600;
  return attributes.integer('maxLength', { fallback, min: 1, max: LENGTH_SECONDS_MAX, code: 13612 });
}

/** A document that asks for words of a message that may be too long for them gets a warning and no words. */
function transcribe(element: TwimlElement, session: CallSession, recorder: Recorder): void {
  const attributes = session.attributes(element);
  if (!attributes.flag('transcribe', false, 13614)) return;
  if (lengthOf(element, session) > TRANSCRIBED_SECONDS_MAX) {
    session.warn({ code: 13615, message: `Record: nothing longer than ${TRANSCRIBED_SECONDS_MAX} s is transcribed` });
    return;
  }
  const url = attributes.text('transcribeCallback')?.trim() ?? '';
  const callback = url === '' ? null : { url: session.absolute(url) ?? url, method: 'POST' as const };
  transcribeRecording(session.exchange, session.leg, recorder.row, callback);
}

/** The `action` is requested with what was recorded, also when the caller hung up: then nobody hears its document. */
async function finish(element: TwimlElement, session: CallSession, recorder: Recorder | null, end: End): Promise<Next> {
  const attributes = session.attributes(element);
  const recorded = recorder?.stop() ?? false;
  if (recorder !== null && recorded) transcribe(element, session, recorder);
  const gone = end.by === 'break' && end.next.kind === 'gone';
  if (end.by === 'break' && !gone) return end.next;
  if (!recorded && end.by === 'silence' && session.exchange.network.recordSilence === 'fallThrough') {
    session.warn({ code: 16102, message: 'Record: nothing but silence was recorded' });
    return NEXT;
  }
  const params: Record<string, string> = { Digits: end.by === 'key' ? end.key : gone ? 'hangup' : '' };
  if (recorder !== null && recorded) {
    params['RecordingUrl'] = recorder.url;
    params['RecordingSid'] = recorder.row.sid;
  }
  params['RecordingDuration'] = String(recorder?.row.durationSeconds ?? 0);
  const source = session.source(attributes.text('action'), attributes.method('method', 13610), params);
  return gone ? { kind: 'gone', last: source } : { kind: 'goto', source };
}
