import { TURN_FETCH_MS_MAX } from '../../config/limits';
import type { FetchInstruction } from '../../core/flow/instruction';
import type { Position } from '../../core/flow/position';
import type { TurnResult } from '../../core/flow/turn-result';
import { type Fetched, fetchForFlow } from './fetch-for-flow';

/** A turn goes through at most this many servers: a caller must not wait for a row of them. */
const FETCHES_PER_TURN_MAX = 3;

/** The engine's next turn after a server was asked. */
type Resume = (position: Position, input: Fetched) => TurnResult;

/**
 * What `answer` makes of a turn. One that stops at a server is first taken on with what the server said, until it speaks, waits for the
 * caller or ends; everything else is answered at once, for a promise would cost every call a turn of the event loop.
 */
export function finishTurn<Answer>(
  turn: TurnResult,
  resume: Resume,
  answer: (turn: TurnResult) => Answer,
): Answer | Promise<Answer> {
  return turn.instructions.at(-1)?.kind === 'fetch' ? finishFetches(turn, resume).then(answer) : answer(turn);
}

async function finishFetches(first: TurnResult, resume: Resume): Promise<TurnResult> {
  const startedAt = performance.now();
  let turn = first;
  for (let fetches = 1; ; fetches++) {
    const last = turn.instructions.at(-1);
    if (last?.kind !== 'fetch' || turn.position === null) return turn;
    const leftMs = TURN_FETCH_MS_MAX - (performance.now() - startedAt);
    const input = await fetchWithin(turn.position, last, fetches > FETCHES_PER_TURN_MAX ? 0 : leftMs);
    const next = resume(turn.position, input);
    turn = {
      instructions: [...turn.instructions.slice(0, -1), ...next.instructions],
      position: next.position,
      events: [...turn.events, ...next.events],
    };
  }
}

/** The step's own time limit, or what the turn has left of its own if that is less. */
async function fetchWithin(position: Position, fetch: FetchInstruction, leftMs: number): Promise<Fetched> {
  if (leftMs > 0) return fetchForFlow(position, { ...fetch, timeoutMs: Math.min(fetch.timeoutMs, Math.floor(leftMs)) });
  return { kind: 'fetched', status: null, body: '', failure: 'too many servers were asked in one turn' };
}
