/** What came back from the carrier for the instruction that ended the last turn. */
export type CallerInput =
  | { kind: 'keys'; digits: string }
  | { kind: 'speech'; text: string; confidence: number | null }
  | { kind: 'silence' }
  | {
      kind: 'dialEnded';
      /** completed: somebody picked up; whether the caller talked to them is `bridged`. */
      status: 'completed' | 'busy' | 'noAnswer' | 'failed' | 'canceled';
      bridged: boolean;
      talkSeconds: number;
      /** True when the caller is gone (the request says that the call is over): nothing more may be done for them. */
      hungUp?: boolean;
    }
  | { kind: 'recorded'; seconds: number; hungUp: boolean }
  /** What came of a fetch. `failure`: why there is no answer, in words for the owner; else `status` and `body` are those of the answer. */
  | { kind: 'fetched'; status: number | null; body: string; failure: string | null }
  /** The carrier had nothing to report, for example after a redirect. */
  | { kind: 'nothing' };
