import type { TwimlElement } from '../twiml/element';
import type { DocumentSource } from './document-source';
import type { CallSession } from './session';

/**
 * What follows a verb. `end`: the document is over; `hangUp`: it said so; `gone`: the telephone hung up, and `last` is still
 * requested; `cut`: ended by the REST API or a limit.
 */
export type Next =
  | { kind: 'next' }
  | { kind: 'goto'; source: DocumentSource }
  | { kind: 'end' }
  | { kind: 'hangUp' }
  | { kind: 'reject'; status: 'busy' | 'no-answer' }
  | { kind: 'gone'; last?: DocumentSource }
  | { kind: 'cut'; canceled: boolean };

/** One verb of TwiML. A new one is a file like the others and a line in the registry. */
export type Verb = {
  name: string;
  /** Whether executing it as the first verb answers a call that still rings. */
  answers: (element: TwimlElement) => boolean;
  perform: (element: TwimlElement, session: CallSession) => Promise<Next>;
};

export const NEXT: Next = { kind: 'next' };
