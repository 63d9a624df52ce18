import type { DialTrace } from '../core/routing/call-route';
import type { CapName, OutboundCaps } from '../core/routing/outbound-caps';
import { type Hold, NOTHING_USED, type OutboundUse } from '../core/routing/outbound-use';

/** What a business has dialled and texted from this machine, as the store keeps it. */
export type BusinessUse = OutboundUse<OpenDial> & {
  /** Dials of the last minute: who called which of our numbers. */
  recent: readonly { pair: string; at: number }[];
  /** Caps that were reached: when first since the owner was notified last, and whether the owner was notified of it. */
  reached: Readonly<Partial<Record<CapName, { at: number; notified: boolean }>>>;
};

/** By the call (or placed call) that it belongs to. `token` names the request, so that asking twice counts once. */
export type OpenDial = Hold & { token: string; admission: DialAdmission; trace: DialTrace | null };

/** The installation as a whole; open dials by business. */
export type InstallationUse = OutboundUse;

export type DialTarget = {
  /** E.164; null: a browser. */
  number: string | null;
  /** Of a minute, millionths of a US dollar. */
  minuteMicros: number;
  /** Emergency numbers are rung whatever a cap says. */
  isUncapped: boolean;
};

export type DialRequest = {
  tenantId: string;
  /** The call, or the placed call. */
  key: string;
  token: string;
  caps: { business: OutboundCaps; installation: OutboundCaps };
  targets: readonly DialTarget[];
  /** The call that is put through; null for a call that we place. */
  call: { callSid: string; from: string | null; to: string; forwardedFrom: string | null; arrivedAt: number } | null;
  /** The caller ID that the phones show. */
  shown: string;
  ringSeconds: number;
  talkSecondsMax: number;
  /** How long the call talked with the phones of its last dial; null: not known, or it dialled none. */
  lastTalkSeconds: number | null;
  /** By the carrier's clock; milliseconds. */
  dialledAt: number;
};

export type DialRefusal = CapName | 'loop' | 'repeat';

/** `rung`: indexes of the targets that may be rung. `refused`: why the others may not. */
export type DialAdmission = {
  rung: readonly number[];
  talkSeconds: number;
  refused: readonly { index: number; reason: DialRefusal }[];
};

/**
 * `talkSeconds` null: not known, so all that passed counts. `token`: of the webhook that tells it; a dial that the same webhook began is a new
 * one and stays open when the webhook is delivered again.
 */
export type DialEnd = { talkSeconds: number | null; token?: string };

export type TextRequest = {
  tenantId: string;
  caps: { business: OutboundCaps; installation: OutboundCaps };
  micros: number;
};

export const NO_BUSINESS_USE: BusinessUse = { ...NOTHING_USED, recent: [], reached: {} };
