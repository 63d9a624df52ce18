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
    }
  | { kind: 'recorded'; seconds: number; hungUp: boolean }
  /** The carrier had nothing to report, for example after a redirect. */
  | { kind: 'nothing' };
