import { bridge } from '../../engine/dial/bridge';
import type { DialPlan, DialStatus } from '../../engine/dial/dial-plan';
import { Ringing, type RingResult } from '../../engine/dial/ring-targets';
import type { Leg } from '../../engine/leg';
import { Recorder, type RecorderOptions } from '../../engine/recorder';
import type { CallSession } from '../../engine/session';
import { NEXT, type Next, type Verb } from '../../engine/verb';
import type { TwimlElement } from '../element';
import { dialPlanOf } from './dial-plan-of';
import { recordingCallbackOf } from './recording-attributes';

const RING_TONE_SECONDS = 6;
const RECORDINGS = [
  'do-not-record',
  'record-from-answer',
  'record-from-ringing',
  'record-from-answer-dual',
  'record-from-ringing-dual',
  'true',
  'false',
] as const;

type DialEnd = { status: DialStatus; leg: Leg | null; bridged: boolean; detached: boolean; recorder: Recorder | null };

export const dial: Verb = {
  name: 'Dial',
  answers: (element) => element.attributes['answerOnBridge'] !== 'true',
  perform: async (element, session) => {
    if (session.whisper) {
      session.warn({ code: 13201, message: 'Dial: not allowed in the document of a dialled number' });
      return NEXT;
    }
    const plan = dialPlanOf(element, session);
    const names = plan?.targets.map((target) => target.address).join(', ') ?? '';
    session.leg.diary.verb('Dial', names);
    session.attributes(element).method('method', 13210);
    if (element.children.length === 0 && element.text.trim() === '') {
      session.warn({ code: 13223, message: 'Dial: the element names no one to dial' });
    }
    if (plan === null || plan.targets.length === 0) {
      return follow(
        element,
        session,
        { status: 'failed', leg: null, bridged: false, detached: false, recorder: null },
        null,
      );
    }
    return perform(element, session, plan);
  },
};

async function perform(element: TwimlElement, session: CallSession, plan: DialPlan): Promise<Next> {
  if (session.leg.answered) playRinging(session, plan);
  const recording = recordingOf(element, session);
  let recorder = recording?.from === 'ringing' ? new Recorder(session.exchange, session.leg, recording.options) : null;
  session.leg.ringingTargets = true;
  const rung = await ring(session, plan);
  session.leg.ringingTargets = false;
  if (rung.kind !== 'connected') {
    recorder?.stop();
    const status = rung.kind === 'nobody' ? rung.status : 'canceled';
    const end = { status, leg: rung.leg, bridged: false, detached: false, recorder };
    return follow(element, session, end, rung.kind === 'broken' ? rung.next : null);
  }
  if (recording !== null && recorder === null)
    recorder = new Recorder(session.exchange, session.leg, recording.options);
  const kept = recorder;
  if (kept !== null) rung.leg.atEnd.push(() => reportRecording(rung.leg, kept));
  const { next, detached } = await bridge(session, rung.leg, plan);
  recorder?.stop();
  return follow(element, session, { status: 'completed', leg: rung.leg, bridged: true, detached, recorder }, next);
}

/** The dialled party's last status callback names the recording, which ends with it. */
function reportRecording(leg: Leg, recorder: Recorder): void {
  if (!recorder.stop()) return;
  leg.finalParams['RecordingUrl'] = recorder.url;
  leg.finalParams['RecordingSid'] = recorder.row.sid;
  leg.finalParams['RecordingDuration'] = String(recorder.row.durationSeconds);
}

async function ring(session: CallSession, plan: DialPlan): Promise<RingResult> {
  if (!plan.sequential) return new Ringing(session, plan).run(plan.targets);
  let result: RingResult = { kind: 'nobody', leg: null, status: 'failed' };
  for (const target of plan.targets) {
    result = await new Ringing(session, plan).run([target]);
    if (result.kind !== 'nobody' || result.status === 'completed') return result;
  }
  return result;
}

function playRinging(session: CallSession, plan: DialPlan): void {
  const source = {
    kind: 'tone' as const,
    tone: 'ringing' as const,
    country: plan.ringCountry,
    seconds: RING_TONE_SECONDS,
  };
  session.leg.play({ kind: 'tone', text: 'ringing', seconds: RING_TONE_SECONDS, source, by: 'carrier' });
}

function recordingOf(
  element: TwimlElement,
  session: CallSession,
): { from: 'answer' | 'ringing'; options: RecorderOptions } | null {
  const attributes = session.attributes(element);
  const wish = attributes.oneOf('record', RECORDINGS, 'do-not-record', 13217);
  if (wish === 'do-not-record' || wish === 'false') return null;
  return {
    from: wish.startsWith('record-from-ringing') ? 'ringing' : 'answer',
    options: {
      source: 'DialVerb',
      channels: wish.endsWith('-dual') ? 2 : 1,
      track: attributes.oneOf('recordingTrack', ['both', 'inbound', 'outbound'], 'both', 13217),
      trimSilence: attributes.oneOf('trim', ['trim-silence', 'do-not-trim'], 'do-not-trim', 13217) === 'trim-silence',
      callback: recordingCallbackOf(element, session),
    },
  };
}

/** What follows a dial: the `action` when there is one, else the next verb. */
async function follow(element: TwimlElement, session: CallSession, end: DialEnd, next: Next | null): Promise<Next> {
  const action = session.attributes(element).text('action')?.trim() ?? '';
  if (next !== null && (action === '' || !isActionRequested(next, session))) return next;
  if (action === '') return NEXT;
  const params: Record<string, string> = { DialCallStatus: end.status, DialBridged: String(end.bridged) };
  if (end.leg !== null) params['DialCallSid'] = end.leg.sid;
  if (end.leg?.answered && end.leg.row.durationSeconds !== null && !end.detached) {
    params['DialCallDuration'] = String(end.leg.row.durationSeconds);
  }
  if (end.recorder !== null && end.recorder.row.status === 'completed') {
    params['RecordingUrl'] = end.recorder.url;
    params['RecordingSid'] = end.recorder.row.sid;
    params['RecordingDuration'] = String(end.recorder.row.durationSeconds);
  }
  const source = session.source(action, session.attributes(element).method('method', 13210), params);
  if (next?.kind === 'goto') await session.requestUnused(source);
  if (next === null) return { kind: 'goto', source };
  return next.kind === 'gone' ? { kind: 'gone', last: source } : next;
}

/** After a caller who hung up as the network is set; before a document that the REST API sent the call to. */
function isActionRequested(next: Next, session: CallSession): boolean {
  if (next.kind === 'gone') return session.exchange.network.hangUpInDial === 'action';
  return next.kind === 'goto';
}
