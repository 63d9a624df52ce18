import { error, type FlowFinding } from '../flow-finding';
import type { FlowGraph, ReadStep } from '../flow-graph';
import { FLOW_STEPS_PER_TURN_MAX } from '../limits';

const TOO_LONG = `A call may pass ${FLOW_STEPS_PER_TURN_MAX} steps or more from here without waiting for anybody, which is too much for one answer. Let a menu or a phone come in between, or put some steps together.`;

/** The way that begins with the longest run of steps in which a call waits for nothing, if it is longer than one turn may be. */
export function longRunFindings({ steps, byId, reached }: FlowGraph): FlowFinding[] {
  const runs = new Map<string, number>();
  let longest: { id: string; run: number } | null = null;
  for (const { id } of steps) {
    if (!reached.has(id)) continue;
    const run = runFrom(id, byId, runs);
    if (run > (longest?.run ?? 0)) longest = { id, run };
  }
  // One is left for the step that the run leads to.
  return longest !== null && longest.run > FLOW_STEPS_PER_TURN_MAX - 1 ? [error(longest.id, TOO_LONG)] : [];
}

/** Steps that may be passed from here on in one turn; a circle counts once, there is another finding for it. */
function runFrom(id: string, byId: ReadonlyMap<string, ReadStep>, runs: Map<string, number>): number {
  const known = runs.get(id);
  if (known !== undefined) return known;
  const step = byId.get(id);
  runs.set(id, 0);
  if (step === undefined || endsTurn(step)) return 0;
  let longest = 0;
  for (const { to } of step.links) if (typeof to === 'string') longest = Math.max(longest, runFrom(to, byId, runs));
  runs.set(id, longest + 1);
  return longest + 1;
}

/** A server that is asked begins a new turn too, though the caller does not notice. */
function endsTurn({ kind, step }: ReadStep): boolean {
  return kind?.waits === 'always' || step.type === 'webhook';
}
