import type { CallStatus, FinalStatus } from './call-row';
import type { Exchange } from './exchange';
import type { Leg } from './leg';
import { reportStatus } from './report-status';

/** The longest call that the carrier carries. */
const CALL_SECONDS_MAX = 4 * 3600;

const SIP_CODES: Record<FinalStatus, number> = {
  completed: 200,
  busy: 486,
  failed: 404,
  'no-answer': 487,
  canceled: 487,
};

function change(exchange: Exchange, leg: Leg, status: CallStatus): void {
  leg.row.status = status;
  leg.row.updatedAt = leg.strand.now();
  leg.diary.note(status);
  exchange.events.emit('call', leg.row);
}

/** A new leg becomes known. */
export function openLeg(exchange: Exchange, leg: Leg): void {
  exchange.legs.set(leg.sid, leg);
  exchange.store.openCall(leg.row);
  change(exchange, leg, leg.row.status);
}

export function markInitiated(exchange: Exchange, leg: Leg): void {
  change(exchange, leg, 'initiated');
  reportStatus(exchange, leg, 'initiated');
}

export function markRinging(exchange: Exchange, leg: Leg): void {
  change(exchange, leg, 'ringing');
  reportStatus(exchange, leg, 'ringing');
}

export function markAnswered(exchange: Exchange, leg: Leg, secondsMax = CALL_SECONDS_MAX): void {
  if (leg.answered || leg.over) return;
  leg.row.answeredAt = leg.strand.now();
  leg.answeredTick = leg.strand.tick;
  change(exchange, leg, 'in-progress');
  reportStatus(exchange, leg, 'answered');
  if (leg.row.direction === 'inbound') leg.farEnd.connected();
  const limit = leg.strand.after(Math.min(secondsMax, CALL_SECONDS_MAX) * 1000, () =>
    leg.listener({ kind: 'cut', canceled: false }),
  );
  leg.atEnd.push(() => {
    limit.action = null;
  });
}

/** Ends a leg once: its final status, its last callback, its telephone released, its file closed. */
export function endLeg(exchange: Exchange, leg: Leg, status: FinalStatus, sipCode: number = SIP_CODES[status]): void {
  if (leg.over) return;
  for (const close of leg.atEnd.splice(0)) close();
  const seconds = leg.answeredTick === null ? 0 : Math.round((leg.strand.tick - leg.answeredTick) / 1000);
  leg.row.endedAt = leg.strand.now();
  leg.row.durationSeconds = seconds;
  change(exchange, leg, status);
  reportStatus(exchange, leg, 'completed', {
    CallDuration: String(seconds),
    Duration: String(Math.ceil(seconds / 60)),
    SipResponseCode: String(sipCode),
    ...leg.finalParams,
  });
  leg.farEnd.released(status);
  exchange.legs.delete(leg.sid);
  exchange.store.fileCall(leg.row, leg.diary.pages);
  exchange.events.emit('ended', leg);
}
