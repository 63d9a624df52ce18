/**
 * What the engine tells a carrier to do, in no carrier's words. Each carrier has one exhaustive renderer of these.
 * `gather`, `dial` and `record` end a turn: the carrier comes back to the turn's position with their result. `fetch` is done by our own side
 * within the turn, which then goes on; no carrier ever sees it.
 */
export type Instruction =
  | SayInstruction
  | PlayInstruction
  | PauseInstruction
  | GatherInstruction
  | DialInstruction
  | RecordInstruction
  | FetchInstruction
  /** The call comes back to the turn's position at once: what was to be done there was not possible. */
  | { kind: 'comeBack' }
  | { kind: 'hangUp' }
  | { kind: 'reject'; reason: 'busy' | 'rejected' };

/** `language` is BCP-47; `voice` is the carrier's name of a voice, or null for the carrier's default. */
export type SayInstruction = { kind: 'say'; text: string; language: string; voice: string | null };

/** An audio file; `key` names it in storage. Each carrier's renderer makes the URL of it. */
export type PlayInstruction = { kind: 'play'; key: string };

export type PauseInstruction = { kind: 'pause'; seconds: number };

export type GatherInstruction = {
  kind: 'gather';
  prompts: readonly (SayInstruction | PlayInstruction | PauseInstruction)[];
  input: readonly ('keys' | 'speech')[];
  /** null: as many as the caller types until `finishOnKey` or silence. */
  digitsMax: number | null;
  finishOnKey: string | null;
  timeoutSeconds: number;
  language: string;
  speechHints: readonly string[];
};

/** A phone that is rung: by its number (E.164, with the extension as in `dialNumberSchema`), or a person's browser by the identity under which it registers with the carrier. */
export type DialTarget = { departmentId: string | null } & (
  | { kind: 'number'; number: string; personId: string | null }
  | { kind: 'browser'; identity: string; personId: string }
);

export type DialInstruction = {
  kind: 'dial';
  targets: readonly DialTarget[];
  order: 'together' | 'inTurn';
  ringSeconds: number;
  talkSecondsMax: number;
  /** E.164 that the rung phone shows. */
  callerId: string | null;
  record: boolean;
  /**
   * Set when whoever picks up hears something before the caller is connected. With a `key` they must press it, so that a mobile's own
   * mailbox cannot answer; null: connected as soon as it was said.
   */
  accept: { prompt: SayInstruction; key: string | null } | null;
};

/** Ask somebody else's server before the call goes on. Our side does it, not the carrier; it ends in `fetched` within `timeoutMs`. */
export type FetchInstruction = { kind: 'fetch'; url: string; body: string; timeoutMs: number };

export type RecordInstruction = {
  kind: 'record';
  secondsMax: number;
  silenceSeconds: number;
  finishOnKey: string;
  beep: boolean;
  /** The carrier is asked to write down what was said (English, up to TRANSCRIBED_SECONDS_MAX); the words come minutes later, if at all. */
  transcribe?: boolean;
};
