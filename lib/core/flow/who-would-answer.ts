import { type RingReason, whoRings } from '../people/who-rings';
import { own } from '../shared/own';
import type { CallBranch, ExploreArgs } from './explore-call';
import { exploreCall, isRepetition } from './explore-call';
import { describeReached } from './flow-case';
import { rungPartyName } from './rung-party';
import type { SimulatedCall, SimulatedRing } from './simulated-call';
import { dialConfigSchema } from './steps/dial-config';
import { findStepKind } from './steps/registry';

/** One way that the call may take: what the caller chose, by which steps, who rings and why others do not, and the end if nobody answers. */
export type AnswerBranch = {
  choices: readonly string[];
  path: { visit: number; stepId: string; name: string; exit: string }[];
  rings: { visit: number; names: string[]; order: SimulatedRing['order']; ringSeconds: number }[];
  reasons: RingReason[];
  /** As the end of a sentence about the caller: 'is asked for a message'. */
  end: string;
  deadEnd: string | null;
};

export type WhoWouldAnswer = { sentence: string; branches: AnswerBranch[] };

/**
 * Who would be rung if this caller called now, in words with each reason, for every choice in the flow's menus; who picks up is not
 * known, so everybody is told in the order in which they would ring.
 */
export function whoWouldAnswer(args: ExploreArgs): WhoWouldAnswer {
  const branches = exploreCall(args)
    .filter((branch, _, all) => all.length === 1 || !isRepetition(branch))
    .map((branch) => answerBranch(args, branch));
  return { sentence: sentenceOf(branches), branches };
}

function answerBranch(args: ExploreArgs, { choices, call }: CallBranch): AnswerBranch {
  const { business } = args;
  return {
    choices,
    path: call.path.map((step) => ({
      visit: step.visit,
      stepId: step.stepId,
      name: step.stepName,
      exit: exitLabel(args, step.stepId, step.exit),
    })),
    rings: call.rings.map(({ visit, targets, order, ringSeconds }) => ({
      visit,
      names: [...new Set(targets.map((target) => rungPartyName(target, business.people)))],
      order,
      ringSeconds,
    })),
    reasons: reasonsOf(args, call),
    end: describeReached(call.reached, business),
    deadEnd: call.deadEnd,
  };
}

/** Of every step that rings: why each of its people does or does not; one line a person, that of being rung if they are. */
function reasonsOf({ flow, business, call: facts }: ExploreArgs, call: SimulatedCall): RingReason[] {
  const byPerson = new Map<string, RingReason>();
  for (const { stepId, stepType, at } of call.path) {
    if (stepType !== 'dial') continue;
    const config = dialConfigSchema.safeParse(own(flow.steps, stepId)?.config);
    if (!config.success) continue;
    for (const reason of whoRings(config.data, business, facts, at).reasons) {
      const known = byPerson.get(reason.personId);
      if (known === undefined || (reason.rung && !known.rung)) byPerson.set(reason.personId, reason);
    }
  }
  return [...byPerson.values()];
}

function exitLabel({ flow }: ExploreArgs, stepId: string, exit: string | null): string {
  const step = own(flow.steps, stepId);
  const parsed = step === undefined ? undefined : findStepKind(step.type)?.parse(step.config);
  const known = parsed?.ok === true ? parsed.step.exits.find(({ name }) => name === exit)?.label : undefined;
  return known ?? exit ?? '';
}

function sentenceOf(branches: readonly AnswerBranch[]): string {
  const names = [...new Set(branches.flatMap(({ rings }) => rings.flatMap((ring) => ring.names)))];
  const [first] = branches;
  if (names.length === 0) {
    return first === undefined ? 'Nobody would be rung.' : `Nobody would be rung: the caller ${first.end}.`;
  }
  const who = listed(names);
  const rung = branches.map(({ rings }) => [...new Set(rings.flatMap((ring) => ring.names))].sort().join());
  return new Set(rung).size === 1
    ? `${who} would be rung.`
    : `${who} would be rung, depending on what the caller chooses.`;
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
