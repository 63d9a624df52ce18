import type { Instruction } from '../core/flow/instruction';
import type { WebhookParams, WebhookReader } from './webhook-facts';

/**
 * The port to a carrier: what the rest of the product may ask of one. A carrier is an object in carriers/registry.ts;
 * carriers/carrier-contract.ts holds the tests that every one of them must pass.
 */
export type CarrierAccount = { accountSid: string; authToken: string };

/** A request as the webhook edge hands it over: body already read, parameters parsed, nothing trusted yet. */
export type CarrierWebhook = {
  /** The URL that the carrier signed: configured public base plus the raw path and query. */
  url: string;
  /** The value of a header by its lower-case name. */
  header(name: string): string | null;
  params: WebhookParams;
};

/** URLs that a rendered answer may name; all absolute, positions sealed. Made when asked for: sealing costs more than all else in a turn. */
export type TurnUrls = {
  next(): string;
  /** True when the next turn may have to wait for a server of the tenant's: the carrier must not give up meanwhile. */
  isPatient?: boolean;
  /** Requested by the leg of `targets[index]` when it is picked up, if the dial has an accept key. */
  whisper(index: number): string;
  legStatus(index: number): string;
  recording(): string;
  /** Where the carrier tells what was said in that recording. */
  transcript(): string;
  /** Where the carrier fetches an audio file of ours, by its key in storage. */
  audio(key: string): string;
};

export type CarrierAnswer = { contentType: string; body: string };

export type CarrierNumber = { sid: string; number: string; label: string };
export type CarrierAvailableNumber = { number: string; locality: string | null; region: string | null };
export type CarrierWebhookUrls = { incoming: string; fallback: string; status: string; messageIncoming: string };

/** How a person takes calls in a browser: on a page of the carrier's, or by its package in a page of ours. Times in milliseconds. */
export type BrowserPhone = { kind: 'page'; url: string } | { kind: 'sdk'; token: string; expiresAt: number };

export type CarrierCall = {
  callSid: string;
  parentCallSid: string | null;
  from: string;
  to: string;
  direction: 'inbound' | 'outbound';
  status: string;
  startedAt: number | null;
  endedAt: number | null;
  durationSeconds: number | null;
};

/** A call that we place. `answerUrl` is asked what to say once it is picked up, `statusUrl` hears how far it has come; both absolute. */
export type CarrierPlacedCall = {
  /** One of the account's own numbers, E.164: what the rung phone shows. */
  from: string;
  to: string;
  answerUrl: string;
  statusUrl: string;
  /** How long it rings. */
  timeoutSeconds: number;
  /** Cut off by the carrier after so long. */
  secondsMax: number;
};

export type CarrierRecording = {
  recordingSid: string;
  callSid: string;
  status: string;
  durationSeconds: number | null;
  channels: number | null;
  source: string;
  startedAt: number | null;
};

export type Carrier = {
  name: string;
  label: string;
  /** True only for a request that the account's holder signed; never throws. */
  isSignedBy(webhook: CarrierWebhook, authToken: string): boolean;
  /** The same for the same webhook delivered twice, in whatever order its parameters come; different for any other. Signed ones only. */
  identityOf(webhook: CarrierWebhook): string;
  read: WebhookReader;
  /** The answer to a turn: content type and body. An empty list of instructions ends the call (or connects a whispering leg). */
  render(instructions: readonly Instruction[], urls: TurnUrls): CarrierAnswer;
  connect(account: CarrierAccount): CarrierClient;
  /**
   * Lets a browser register under `identity` and take its calls; `name` is what its page shows. Throws AppError('unavailable') with the
   * settings that are missing.
   */
  browserPhone(
    account: Pick<CarrierAccount, 'accountSid'>,
    who: { identity: string; name: string },
  ): Promise<BrowserPhone>;
};

/** The carrier's REST API; every method throws AppError('carrier_failed') with a sentence when the carrier refuses. */
export type CarrierClient = {
  listNumbers(): Promise<CarrierNumber[]>;
  listAvailableNumbers(country: string, areaCode: string | null): Promise<CarrierAvailableNumber[]>;
  /** `label` is the name under which the carrier's own pages show it; cut to 64 characters. */
  buyNumber(number: string, label: string, urls: CarrierWebhookUrls): Promise<CarrierNumber>;
  configureNumber(numberSid: string, urls: CarrierWebhookUrls): Promise<void>;
  /**
   * Sends a text; `optedOut`: the carrier did not take it, because its recipient has stopped texts of that number. Only
   * lib/services/messages/send-text may call this: it holds the gate that every text passes.
   */
  sendText(text: {
    from: string;
    to: string;
    body: string;
    statusUrl: string;
  }): Promise<{ messageSid: string } | { optedOut: true }>;
  /** A text that was sent since, whose body contains `words`; null when the carrier has none. Times in milliseconds. */
  findText(text: { from: string; to: string; words: string; since: number }): Promise<{ messageSid: string } | null>;
  /** Asks for a call; it rings some moments later. Only lib/services/placed-calls/place-call may call this: it holds the gate that every leg passes. */
  createCall(call: CarrierPlacedCall): Promise<{ callSid: string }>;
  /** Ends a call that rings or talks; one that is over or unknown stays as it is. */
  endCall(callSid: string): Promise<void>;
  findCall(callSid: string): Promise<CarrierCall | null>;
  /** Calls that started in the span, children included, every one exactly once. */
  listCalls(span: { from: number; to: number }): AsyncIterable<CarrierCall>;
  listRecordings(span: { from: number; to: number }): AsyncIterable<CarrierRecording>;
  /** WAV bytes of a recording; null while the carrier has not finished it or after it was deleted. */
  fetchRecording(recordingSid: string): Promise<Uint8Array | null>;
  deleteRecording(recordingSid: string): Promise<void>;
  /** What the carrier wrote down of a recording; to be deleted before it. */
  deleteTranscripts(recordingSid: string): Promise<void>;
};
