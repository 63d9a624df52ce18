/**
 * What the carrier in a box says over HTTP (docs/carrier-in-a-box.md), as far as this page shows it. The box is another company:
 * its code is not in reach here.
 */
export type Clock = { mode: 'real' | 'manual' | 'auto'; now: string; offsetSeconds: number };

export type Heard = {
  id: string;
  at: string;
  kind: 'prompt' | 'voice' | 'tone' | 'silence' | 'note';
  text: string;
  seconds: number;
  audioUrl: string | null;
  by: 'carrier' | 'peer' | 'me';
};

export type Handset = {
  /** E.164, or `client:<identity>` of a softphone. */
  number: string;
  /** Of a softphone; null of a telephone. */
  identity: string | null;
  /** False for a softphone whose page is not open anywhere. */
  registered: boolean;
  name: string;
  script: object | null;
  state: 'idle' | 'dialling' | 'ringing' | 'talking';
  callSid: string | null;
  peer: string | null;
  since: string | null;
  hears: Heard[];
};

export type BoxNumber = { number: string; label: string; voiceUrl: string };

export type BoxState = { accountSid: string; clock: Clock; handsets: Handset[]; numbers: BoxNumber[] };

export type Text = {
  messageSid: string;
  from: string;
  to: string;
  body: string;
  at: string;
  direction: 'inbound' | 'outbound';
  status: string;
};

export type Mail = {
  id: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  at: string;
};

export type CallSummary = {
  callSid: string;
  parentCallSid: string | null;
  from: string;
  to: string;
  direction: string;
  status: string;
  startedAt: string;
  endedAt: string | null;
  durationSeconds: number | null;
};

export type Turn = {
  at: string;
  url: string;
  method: string;
  params: Record<string, string>;
  status: number | null;
  answerMs: number;
  contentType: string | null;
  body: string | null;
  error: string | null;
};

export type CallDetail = CallSummary & {
  legs: CallSummary[];
  turns: Turn[];
  verbs: { at: string; verb: string; detail: string }[];
  timeline: { at: string; what: string }[];
  warnings: { code: number; message: string }[];
};
