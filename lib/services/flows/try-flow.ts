import type { Business } from '../../core/flow/business';
import { describeReached, type Expected, expectationOf, playScenario, scenarioSchema } from '../../core/flow/flow-case';
import { rungPartyName } from '../../core/flow/rung-party';
import type { SimulatedCall } from '../../core/flow/simulated-call';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { listNumbers } from '../../db/numbers';
import { readBusiness } from '../../db/read-business';
import { parseInput } from '../parse-input';
import { loadTrialFlow } from './load-trial-flow';

/** What a call is waiting for. `digitsMax` null: as many as the caller types until `finishOnKey` or silence. */
export type TrialWait =
  | { kind: 'gather'; digitsMax: number | null; finishOnKey: string | null; speech: boolean }
  | { kind: 'record' }
  | { kind: 'fetch' };

/** One line of a trial, in the order in which things happened. */
export type TrialLine =
  | { kind: 'heard'; visit: number; text: string }
  | { kind: 'did'; visit: number; text: string }
  | { kind: 'rang'; visit: number; names: string[]; seconds: number; answeredBy: string | null };

/** How far a trial has come; all of it, at every turn. */
export type TrialReply = {
  lines: TrialLine[];
  /** `exit` null: the call is in this step. */
  path: { visit: number; stepId: string; stepName: string; exit: string | null; isDone: boolean }[];
  waiting: TrialWait | null;
  /** As the end of a sentence about the caller; null while the call lasts. */
  end: string | null;
  reaches: NonNullable<Expected['reaches']> | null;
  deadEnd: string | null;
  seconds: number;
};

/**
 * Plays a caller through the draft with the engine that answers calls, as far as their script goes. Stateless: every turn is asked for with
 * the whole script, so nothing is kept between two of them and nothing can be forged. Throws AppError for bad input or an unknown flow.
 */
export async function tryFlow(scope: TenantScope, flowId: string, input: unknown): Promise<TrialReply> {
  const scenario = parseInput(scenarioSchema, input);
  const flow = await loadTrialFlow(scope, flowId);
  const business = await readBusiness(scope);
  const to = (await listNumbers(scope)).find(({ id }) => id === scenario.numberId)?.number ?? business.numbers[0] ?? '';
  return replyOf(playScenario({ flow, business, scenario, to, whenScriptEnds: 'pause' }), business);
}

function replyOf(call: SimulatedCall, business: Business): TrialReply {
  const isOver = call.waiting === null;
  return {
    lines: linesOf(call, business),
    path: call.path.map(({ visit, stepId, stepName, exit }) => ({
      ...{ visit, stepId, stepName, exit },
      isDone: exit !== null,
    })),
    waiting: waitOf(call),
    end: isOver ? describeReached(call.reached, business) : null,
    reaches: isOver ? expectationOf(call.reached) : null,
    deadEnd: call.deadEnd,
    seconds: call.seconds,
  };
}

function linesOf(call: SimulatedCall, business: Business): TrialLine[] {
  return call.path.flatMap(({ visit, input }): TrialLine[] => [
    ...call.heard.filter((each) => each.visit === visit).map(({ text }) => ({ kind: 'heard' as const, visit, text })),
    ...call.rings
      .filter((each) => each.visit === visit)
      .map(({ targets, ringSeconds, answeredBy }) => ({
        kind: 'rang' as const,
        visit,
        names: [...new Set(targets.map((target) => rungPartyName(target, business.people)))],
        seconds: ringSeconds,
        answeredBy: answeredBy === null ? null : rungPartyName(answeredBy, business.people),
      })),
    ...(input === null ? [] : [{ kind: 'did' as const, visit, text: input }]),
  ]);
}

function waitOf({ waiting }: SimulatedCall): TrialWait | null {
  if (waiting === null || waiting.wait.kind === 'dial') return null;
  if (waiting.wait.kind !== 'gather') return { kind: waiting.wait.kind };
  const { digitsMax, finishOnKey, input } = waiting.wait;
  return { kind: 'gather', digitsMax, finishOnKey, speech: input.includes('speech') };
}
