/** What a form knows after it was sent: nothing yet, saved, or which of its fields are wrong. `turn` differs for every answer. */
export type FormState =
  | { kind: 'idle' }
  /** `secret` is shown to the person this once; `madeId` names what was made, for the way to its page. */
  | { kind: 'saved'; turn: number; message: string; secret?: string; madeId?: string }
  | { kind: 'failed'; turn: number; message: string; errors: Readonly<Record<string, string>> };

export const IDLE_FORM: FormState = { kind: 'idle' };
