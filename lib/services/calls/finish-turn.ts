import type { TurnResult } from '../../core/flow/turn-result';
import { fetchForFlow } from './fetch-for-flow';

/** A turn goes through at most this many servers: a caller must not wait for a row of them. */
const FETCHES_PER_TURN_MAX = 3;

/**
 * A turn that stops at a server is taken on with what the server said, until it speaks, waits for the caller or ends. `resume` is the
 * engine's next turn. Everything else is given back as it is, at once.
 */
export function finishTurn(
  turn: TurnResult,
  resume: (
    position: NonNullable<TurnResult['position']>,
    input: Awaited<ReturnType<typeof fetchForFlow>>,
  ) => TurnResult,
): TurnResult | Promise<TurnResult> {
  return turn.instructions.at(-1)?.kind === 'fetch' ? finishFetches(turn, resume) : turn;
}

async function finishFetches(first: TurnResult, resume: Parameters<typeof finishTurn>[1]): Promise<TurnResult> {
  let turn = first;
  for (let fetches = 1; ; fetches++) {
    const last = turn.instructions.at(-1);
    if (last?.kind !== 'fetch' || turn.position === null) return turn;
    const input =
      fetches > FETCHES_PER_TURN_MAX
        ? ({ kind: 'fetched', status: null, body: '', failure: 'Too many servers were asked in one turn.' } as const)
        : await fetchForFlow(turn.position, last);
    const next = resume(turn.position, input);
    turn = {
      instructions: [...turn.instructions.slice(0, -1), ...next.instructions],
      position: next.position,
      events: [...turn.events, ...next.events],
    };
  }
}
