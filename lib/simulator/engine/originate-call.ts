import { conductCall } from './conduct-call';
import type { DocumentSource } from './document-source';
import type { Exchange } from './exchange';
import type { Leg, LegEvent } from './leg';
import { endLeg } from './leg-life';
import { placeLeg, startLeg } from './place-leg';
import { Recorder, type RecorderOptions } from './recorder';
import { CallSession, type Fallback } from './session';
import type { StatusSubscription } from './status-subscription';

export type OriginateRequest = {
  from: string;
  to: string;
  source: DocumentSource;
  fallback: Fallback | null;
  subscription: StatusSubscription | null;
  timeoutSeconds: number;
  timeLimitSeconds: number;
  sendDigits: string;
  recording: RecorderOptions | null;
  answeredBy: string | null;
};

/** Places a call that the REST API asked for: queued now, dialled at once, its document fetched when it is answered. */
export function originateCall(exchange: Exchange, request: OriginateRequest): Leg {
  const strand = exchange.clock.strand();
  const leg = placeLeg(exchange, {
    strand,
    parent: null,
    direction: 'outbound-api',
    from: request.from,
    to: request.to,
    numberSid: exchange.store.numbers.find((row) => row.phoneNumber === request.from)?.sid ?? null,
    subscriptions: request.subscription === null ? [] : [request.subscription],
    secondsMax: request.timeLimitSeconds,
  });
  leg.listener = (event) => {
    if (event.kind === 'cut') cancelQueued(exchange, leg);
  };
  strand.after(0, () => {
    if (!leg.over) ring(exchange, leg, request);
  });
  return leg;
}

/** A call cancelled while it is still queued ends without a callback. */
function cancelQueued(exchange: Exchange, leg: Leg): void {
  leg.subscriptions.length = 0;
  endLeg(exchange, leg, 'canceled');
}

function ring(exchange: Exchange, leg: Leg, request: OriginateRequest): void {
  const timeout = leg.strand.after(request.timeoutSeconds * 1000, () => endLeg(exchange, leg, 'no-answer'));
  leg.atEnd.push(() => {
    timeout.action = null;
  });
  startLeg(exchange, leg, (event: LegEvent) => {
    if (event.kind === 'refused') endLeg(exchange, leg, event.refusal.status, event.refusal.sipCode);
    else if (event.kind === 'gone') endLeg(exchange, leg, 'no-answer');
    else if (event.kind === 'cut') endLeg(exchange, leg, 'canceled');
    else if (event.kind === 'answered') {
      timeout.action = null;
      begin(exchange, leg, request);
    }
  });
}

function begin(exchange: Exchange, leg: Leg, request: OriginateRequest): void {
  const { recording } = request;
  if (recording !== null) {
    const recorder = new Recorder(exchange, leg, recording);
    leg.atEnd.push(() => {
      if (!recorder.stop()) return;
      leg.finalParams['RecordingUrl'] = recorder.url;
      leg.finalParams['RecordingSid'] = recorder.row.sid;
      leg.finalParams['RecordingDuration'] = String(recorder.row.durationSeconds);
    });
  }
  if (request.answeredBy !== null) {
    leg.extraParams['AnsweredBy'] = request.answeredBy;
    leg.extraParams['MachineDetectionDuration'] = '0';
  }
  const session = new CallSession(exchange, leg, { fallback: request.fallback });
  if (request.sendDigits !== '') {
    leg.play({ kind: 'tone', text: `keys ${request.sendDigits}`, seconds: 0, source: null, by: 'peer' });
  }
  void conductCall(exchange, leg, session, request.source);
}
