import type { CallEvent } from '../calls/call-event';
import type { Instruction } from './instruction';
import type { Position } from './position';

/**
 * What one turn says and what it made known. When the last instruction waits (`gather`, `dial`, `record`), `position` is where its result
 * comes back; otherwise the call ends with this answer and `position` is null. Only the last instruction may wait.
 */
export type TurnResult = {
  instructions: Instruction[];
  position: Position | null;
  events: CallEvent[];
};
