import type { Carrier, TurnUrls } from '../../carriers/carrier';
import type { CallWebhook, WebhookParams } from '../../carriers/webhook-facts';
import type { CallEvent } from '../../core/calls/call-event';
import type { CallFacts } from '../../core/flow/business';
import { asksServers, type Flow } from '../../core/flow/flow';
import type { Instruction } from '../../core/flow/instruction';
import type { TurnResult } from '../../core/flow/turn-result';
import type { PlacedFact } from '../../core/placed-calls/placed-progress';
import type { KnownAccount, Snapshot } from '../../snapshot/snapshot';
import { audioUrl, turnUrls } from './position-url';

/** A webhook whose signature was checked, and what it may be answered from: this machine's snapshot, never a database. */
export type SignedWebhook = {
  carrier: Carrier;
  account: KnownAccount;
  params: WebhookParams;
  query: URLSearchParams;
  /** The same for the same webhook delivered twice, different for any other. */
  digest(): string;
  snapshot: Snapshot;
  /** By the carrier's clock where it tells the time, else ours; milliseconds since the epoch. */
  now: number;
};

/** What is to be answered, and what is to be remembered of it. `tenantId` null: of nobody's call nothing is stored. */
export type WebhookResult =
  | {
      kind: 'spoken';
      instructions: readonly Instruction[];
      urls: TurnUrls;
      fact: WebhookFact | null;
      /** Whose dial it is; an answer that dials without it is refused. */
      dialler?: Dialler;
    }
  | { kind: 'received'; fact: WebhookFact | null }
  /** The account that signed has no right to this number or call. */
  | { kind: 'forbidden'; reason: string };

/** For whom an answer dials, as the outbound gate needs to know it. */
export type Dialler = {
  tenantId: string;
  /** Under which the dial is counted, until `settleDial` is told of its end: the call, or the placed call. */
  key: string;
  /** The caller's call that is put through; null for a call that we place. */
  call: CallFacts | null;
  /** When that call arrived, and the visit of its journey that dials. */
  arrivedAt: number;
  visit: number;
};

export type WebhookFact = {
  tenantId: string;
  callSid: string | null;
  dedupeKey: string;
  events: CallEvent[];
  /** Set for a call that we placed; `callSid` is null then, for it is no call of the business. */
  placed?: PlacedFact;
};

/** An account of a tenant carries that tenant's calls only; the installation's own carries everybody's. */
export function mayCarry(account: KnownAccount, tenantId: string): boolean {
  return account.tenantId === null || account.tenantId === tenantId;
}

export function callFacts(webhook: CallWebhook, numberId: string): CallFacts {
  const { callSid, from, to, callerName, forwardedFrom, stirVerstat } = webhook;
  return { callSid, from, to, numberId, callerName, forwardedFrom, stirVerstat };
}

/** Words for a call that belongs to nobody here; nothing of it is stored. */
export function spokenToNobody(instructions: readonly Instruction[]): WebhookResult {
  return { kind: 'spoken', instructions, urls: noUrls, fact: null };
}

/** A turn of the engine as the answer to a webhook; `events` are those that the webhook itself made known. */
export function spokenTurn(
  webhook: SignedWebhook,
  turn: TurnResult,
  call: CallFacts,
  fact: WebhookFact,
  { leg = null, flow = null }: { leg?: number | null; flow?: Flow | null } = {},
): WebhookResult {
  const { position, instructions } = turn;
  const made = position === null ? noUrls : turnUrls(webhook.carrier.name, { position, call, instructions }, leg);
  const urls = flow !== null && asksServers(flow) ? { ...made, isPatient: true } : made;
  const spoken = { instructions, urls, fact: { ...fact, events: [...fact.events, ...turn.events] } };
  if (position === null || instructions.at(-1)?.kind !== 'dial') return { kind: 'spoken', ...spoken };
  const { tenantId, arrivedAt, visit } = position;
  return { kind: 'spoken', ...spoken, dialler: { tenantId, key: call.callSid, call, arrivedAt, visit } };
}

/** For answers that end the call: they name no URL. */
const noUrls: TurnUrls = {
  next: () => '',
  whisper: () => '',
  legStatus: () => '',
  recording: () => '',
  transcript: () => '',
  audio: audioUrl,
};
