import { z } from 'zod';
import { CALL_STATUSES, type CallEvent, type CallStatus } from '../calls/call-event';
import { settleStatus } from '../calls/status-order';

/**
 * A placed call is one that we make ourselves to somebody of the business: to record a prompt by phone, or to try a draft. It is no call
 * of the business: no list, report or alert knows it, and its events are folded here instead of in core/calls.
 */
export const PLACED_KINDS = ['prompt', 'trial'] as const;
export type PlacedKind = (typeof PLACED_KINDS)[number];

/** What one webhook of a placed call made known. */
export type PlacedFact = {
  placedCallId: string;
  callSid: string;
  status: CallStatus | null;
  /** A recording that the carrier keeps of it until we have it deleted. */
  recordingSid: string | null;
  /** The recording that the person chose to keep. */
  keptSid: string | null;
  /** How far the talk about a prompt has come: the later turn is the truer one. */
  stage: { turn: number; name: PromptStage } | null;
};

export const PROMPT_STAGES = ['speaking', 'deciding', 'kept', 'givenUp'] as const;
export type PromptStage = (typeof PROMPT_STAGES)[number];

const stepSchema = z.object({
  visit: z.number().int(),
  stepId: z.string(),
  stepName: z.string(),
  exit: z.string().nullable(),
  input: z.string().nullable(),
});
export type PlacedStep = z.infer<typeof stepSchema>;

/** Everything known of how a placed call went, as it is stored. */
export const placedProgressSchema = z.object({
  callSid: z.string().nullable(),
  status: z.enum(CALL_STATUSES),
  stage: z.object({ turn: z.number().int(), name: z.enum(PROMPT_STAGES) }).nullable(),
  keptSid: z.string().nullable(),
  recordingSids: z.array(z.string()),
  steps: z.array(stepSchema),
});
export type PlacedProgress = z.infer<typeof placedProgressSchema>;

/** Before anything was heard of the call. */
export const NOTHING_YET: PlacedProgress = {
  callSid: null,
  status: 'queued',
  stage: null,
  keptSid: null,
  recordingSids: [],
  steps: [],
};

/** A person may record again and again; more than this nobody does. */
const RECORDINGS_MAX = 100;

/** The progress with one more fact and the flow's events that came with it; the same in whatever order and however often they come. */
export function foldPlaced(
  progress: PlacedProgress,
  fact: PlacedFact,
  events: readonly CallEvent[] = [],
): PlacedProgress {
  const { stage } = progress;
  const isLater = fact.stage !== null && (stage === null || fact.stage.turn > stage.turn);
  const sids = new Set([...progress.recordingSids, ...(fact.recordingSid === null ? [] : [fact.recordingSid])]);
  return {
    callSid: progress.callSid ?? fact.callSid,
    status: later(progress.status, fact.status),
    stage: isLater ? fact.stage : stage,
    keptSid: progress.keptSid ?? fact.keptSid,
    recordingSids: [...sids].sort().slice(0, RECORDINGS_MAX),
    steps: foldSteps(progress.steps, events),
  };
}

function later(known: CallStatus, told: CallStatus | null): CallStatus {
  const facts = [known, ...(told === null ? [] : [told])].map((status) => ({
    status,
    source: 'callback' as const,
    sequence: null,
    at: 0,
    durationSeconds: null,
    startedAt: null,
    endedAt: null,
  }));
  return settleStatus(facts)?.status ?? known;
}

/** A step may be left, as we hear of it, before it was entered: it has no name until then. */
function foldSteps(known: readonly PlacedStep[], events: readonly CallEvent[]): PlacedStep[] {
  const steps = new Map(known.map((step) => [step.visit, step]));
  const change = (visit: number, part: Partial<PlacedStep>) => {
    const step = steps.get(visit) ?? { visit, stepId: '', stepName: '', exit: null, input: null };
    steps.set(visit, { ...step, ...part });
  };
  for (const event of events) {
    if (event.kind === 'stepEntered') change(event.visit, { stepId: event.stepId, stepName: event.stepName });
    if (event.kind === 'stepLeft') change(event.visit, { exit: event.exit, input: event.input });
  }
  return [...steps.values()].sort((one, other) => one.visit - other.visit);
}
