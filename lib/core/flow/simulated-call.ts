import type { CallEvent, Mark } from '../calls/call-event';
import type { WaitingInstruction } from './define-step';
import type { DialInstruction, DialTarget } from './instruction';

/** A step that the call went through; `exit` and `input` are null while it waits there. Milliseconds since the epoch. */
export type SimulatedStep = {
  visit: number;
  stepId: string;
  stepType: string;
  stepName: string;
  at: number;
  exit: string | null;
  input: string | null;
};

/** Phones that rang: where, when, in which order, for how long, and who took the call. */
export type SimulatedRing = {
  visit: number;
  stepId: string;
  at: number;
  targets: readonly DialTarget[];
  order: DialInstruction['order'];
  ringSeconds: number;
  answeredBy: DialTarget | null;
};

/** Where the caller ended: with a person, at a mailbox, gone by themselves, refused, or at the end of the flow. */
export type Reached =
  | { kind: 'person'; personId: string | null; departmentId: string | null; number: string | null }
  | { kind: 'voicemail'; personId: string | null; departmentId: string | null; messageLeft: boolean }
  | { kind: 'callback' | 'served' | 'hungUp' | 'rejected' | 'ended' };

export type SimulatedCall = {
  path: SimulatedStep[];
  /** What the caller heard, sentence by sentence. */
  heard: { visit: number; at: number; text: string }[];
  rings: SimulatedRing[];
  reached: Reached;
  /** Why the flow let the caller down: a fault, or an end that is neither person, mailbox, callback nor goal; null: it did not. */
  deadEnd: string | null;
  marks: Mark[];
  seconds: number;
  events: CallEvent[];
  /** What the call stands at when the script has no more and `whenScriptEnds` is 'pause'; null: the call is over. */
  waiting: { stepId: string; visit: number; wait: WaitingInstruction } | null;
};
