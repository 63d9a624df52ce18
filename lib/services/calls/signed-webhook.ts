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
  | { kind: 'spoken'; instructions: readonly Instruction[]; urls: TurnUrls; fact: WebhookFact | null }
  | { kind: 'received'; fact: WebhookFact | null }
  /** The account that signed has no right to this number or call. */
  | { kind: 'forbidden'; reason: string };

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
  return { kind: 'spoken', instructions, urls, fact: { ...fact, events: [...fact.events, ...turn.events] } };
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
