import { clientIdentity } from '../network/client-address';
import type { CallDirection } from './call-row';
import type { Exchange } from './exchange';
import { type FarEnd, Leg, type LegEvent } from './leg';
import { markAnswered, markInitiated, markRinging, openLeg } from './leg-life';
import type { StatusSubscription } from './status-subscription';
import type { Strand } from './strand';

export type NewLeg = {
  strand: Strand;
  parent: Leg | null;
  direction: Exclude<CallDirection, 'inbound'>;
  from: string;
  to: string;
  numberSid: string | null;
  subscriptions: readonly StatusSubscription[];
  /** What a softphone is told beside who calls. */
  parameters?: Readonly<Record<string, string>>;
  secondsMax?: number;
};

const SILENT: Omit<FarEnd, 'rung'> = { connected: () => {}, hears: () => {}, released: () => {} };
/** Where a call goes whose number nobody has. */
const NOWHERE: FarEnd = { ...SILENT, rung: (leg) => leg.refuse({ status: 'failed', sipCode: 404 }) };
/** Where a call goes for a softphone that is not registered: it never rings, and the carrier says at once that nobody answered. */
const OFFLINE: FarEnd = { ...SILENT, rung: (leg) => leg.refuse({ status: 'no-answer', sipCode: 480 }) };

/** Makes an outbound leg, still queued; `startLeg` lets it dial. */
export function placeLeg(exchange: Exchange, wanted: NewLeg): Leg {
  const { strand, parent } = wanted;
  const now = strand.now();
  const leg = new Leg(
    {
      sid: strand.sid('CA'),
      parentSid: parent?.sid ?? null,
      direction: wanted.direction,
      from: wanted.from,
      to: wanted.to,
      status: 'queued',
      numberSid: wanted.numberSid,
      forwardedFrom: null,
      callerName: null,
      createdAt: now,
      updatedAt: now,
      answeredAt: null,
      endedAt: null,
      durationSeconds: null,
    },
    strand,
    exchange.directory(wanted.to) ?? (clientIdentity(wanted.to) === null ? NOWHERE : OFFLINE),
  );
  leg.subscriptions.push(...wanted.subscriptions);
  Object.assign(leg.parameters, wanted.parameters);
  parent?.children.push(leg);
  leg.onRinging = () => {
    markRinging(exchange, leg);
    leg.listener({ kind: 'ringing' });
  };
  leg.onPickUp = () => {
    markAnswered(exchange, leg, wanted.secondsMax);
    leg.listener({ kind: 'answered' });
  };
  openLeg(exchange, leg);
  return leg;
}

/** Dials a queued leg; from here on `listener` hears of it. */
export function startLeg(exchange: Exchange, leg: Leg, listener: (event: LegEvent) => void): void {
  leg.listener = listener;
  markInitiated(exchange, leg);
  const delay = leg.strand.after(exchange.network.ringDelaySeconds * 1000, () => leg.farEnd.rung(leg));
  leg.atEnd.push(() => {
    delay.action = null;
  });
}
