import type { Outcome } from '../calls/call-record';
import type { Business, CallerHistory, CallFacts } from './business';
import type { Flow } from './flow';
import { rungPartyOf } from './rung-party';
import { simulateCall } from './simulate-call';
import type { Reached, SimulatedCall } from './simulated-call';
import type { ScriptedInput } from './trial-script';

/** What is known of a call that was; instants in milliseconds since the epoch, numbers in E.164. */
export type PastCall = {
  id: string;
  from: string | null;
  to: string;
  numberId: string;
  startedAt: number;
  durationSeconds: number | null;
  outcome: Outcome | null;
  answeredByPersonId: string | null;
  departmentId: string | null;
  talkSeconds: number;
  /** A message was recorded. */
  leftMessage: boolean;
  /** What was known of the caller then; null: they had not called before, or were withheld. */
  history: CallerHistory | null;
  steps: readonly PastStep[];
  legs: readonly PastLeg[];
};

export type PastStep = {
  stepId: string;
  stepType: string;
  stepName: string;
  exit: string | null;
  input: string | null;
};
export type PastLeg = { to: string | null; personId: string | null; result: string | null };

/** What a past call would come to in a flow. `same`: with the same person, mailbox or kind of end as then. */
export type ReplayedCall = {
  same: boolean;
  before: PastEnd;
  after: PastEnd;
  deadEnd: string | null;
  /** Who would ring now, and who rang then; people's ids, else numbers. */
  rangAfter: readonly string[];
  rangBefore: readonly string[];
  /**
   * Whether the caller takes the same steps as then, as far as they went. If so, whoever rings now and did not ring then, or the other way
   * round, does so because of people's availability, hours and turns as they are set now.
   */
  sameWay: boolean;
  call: SimulatedCall;
};

export const PAST_END_KINDS = [
  'person',
  'voicemail',
  'callback',
  'served',
  'closed',
  'hungUp',
  'refused',
  'nobody',
] as const;

/** Where a call ended, told alike for the past and the draft. */
export type PastEnd = {
  kind: (typeof PAST_END_KINDS)[number];
  personId: string | null;
  departmentId: string | null;
};

/**
 * Runs a past call through a flow: the same caller at the same time, known as they were known then, presses the same keys in the same order, the people who picked up
 * then pick up now, and whoever was not rung then is taken not to answer. A caller who hung up hangs up after the same time; since that time
 * is compared with estimated seconds of speech, phones that had just begun to ring are taken to ring as then if the way is the same.
 */
export function replayCall(flow: Flow, business: Business, past: PastCall): ReplayedCall {
  const { from, to, numberId, id, history } = past;
  const call: CallFacts = { callSid: id, from, to, numberId, callerName: null, forwardedFrom: null, history };
  const inputs = past.steps.flatMap(inputsOf);
  const pickUp = past.legs.flatMap((leg) => (leg.result === 'answered' ? namesOf(leg) : []));
  const busy = past.legs.flatMap((leg) => (leg.result === 'busy' || leg.result === 'declined' ? namesOf(leg) : []));
  const simulated = simulateCall({
    flow,
    business,
    call,
    now: past.startedAt,
    caller: {
      inputs,
      answers: { pickUp, busy: busy.filter((name) => !pickUp.includes(name)) },
      leavesMessage: past.leftMessage,
      talkSeconds: past.talkSeconds,
      ...(leftEarly(past) ? { hangsUpAt: past.durationSeconds ?? 0 } : {}),
    },
  });
  const before = pastEnd(past);
  const after = simulatedEnd(simulated);
  const same = isSame(before, after);
  const sameWay = takesSameWay(past, simulated);
  const rangBefore = [...new Set(past.legs.flatMap((leg) => leg.personId ?? leg.to ?? []))];
  const rangNow = [...new Set(simulated.rings.flatMap(({ targets }) => targets.map(rungPartyOf)))];
  const rangAfter = same && sameWay && leftEarly(past) ? rangBefore : rangNow;
  return {
    same,
    sameWay,
    before,
    after,
    deadEnd: simulated.deadEnd,
    rangAfter,
    rangBefore,
    call: simulated,
  };
}

/** What the caller did in a step, from the journey's words: 'pressed 1, said nothing' is a key and a silence. */
export function inputsOf(step: PastStep): ScriptedInput[] {
  if (step.input === null) return [];
  return step.input.split(', ').flatMap((did): ScriptedInput[] => {
    const digits = /^(?:pressed|entered) ([0-9*#]{1,40})$/.exec(did)?.[1];
    if (digits !== undefined) return [{ kind: 'keys', digits }];
    const words = /^said “(.+)”$/.exec(did)?.[1];
    if (words !== undefined) return [{ kind: 'speech', text: words }];
    if (did === 'said something else') return [{ kind: 'speech', text: '—' }];
    return did === 'said nothing' ? [{ kind: 'silence' }] : [];
  });
}

function namesOf({ personId, to }: PastLeg): string[] {
  return [personId, to].filter((name) => name !== null);
}

/** The same steps by the same exits; of a caller who hung up, as far as both go, since the last step was cut off. */
function takesSameWay(past: PastCall, { path }: SimulatedCall): boolean {
  const { steps } = past;
  const isCutOff = leftEarly(past);
  if (!isCutOff && steps.length !== path.length) return false;
  const both = Math.min(steps.length, path.length);
  return steps.slice(0, both).every(({ stepId, exit }, index) => {
    const now = path[index];
    return now?.stepId === stepId && (now.exit === exit || (isCutOff && index === both - 1));
  });
}

/** A caller who left while waiting had a limit to their patience; the others would have stayed. */
function leftEarly({ outcome, durationSeconds }: PastCall): boolean {
  if (durationSeconds === null) return false;
  return outcome === 'abandoned_ivr' || outcome === 'abandoned_ring' || outcome === 'abandoned_queue';
}

const KIND_OF_OUTCOME: Readonly<Record<Outcome, PastEnd['kind']>> = {
  blocked: 'refused',
  missed_service: 'refused',
  answered: 'person',
  self_served: 'served',
  callback_booked: 'callback',
  voicemail: 'voicemail',
  abandoned_queue: 'hungUp',
  abandoned_ring: 'hungUp',
  abandoned_ivr: 'hungUp',
  after_hours: 'closed',
  no_answer: 'nobody',
  failed: 'nobody',
};

function pastEnd({ outcome, answeredByPersonId, departmentId }: PastCall): PastEnd {
  const kind = outcome === null ? 'nobody' : KIND_OF_OUTCOME[outcome];
  return { kind, personId: kind === 'person' ? answeredByPersonId : null, departmentId };
}

function simulatedEnd({ reached, marks }: SimulatedCall): PastEnd {
  const isClosed = marks.includes('closedMessageHeard') && (reached.kind === 'ended' || reached.kind === 'hungUp');
  const kind = isClosed ? 'closed' : KIND_OF_REACHED[reached.kind];
  const isSomebody = reached.kind === 'person' || reached.kind === 'voicemail';
  return {
    kind,
    personId: reached.kind === 'person' ? reached.personId : null,
    departmentId: isSomebody ? reached.departmentId : null,
  };
}

const KIND_OF_REACHED: Readonly<Record<Reached['kind'], PastEnd['kind']>> = {
  person: 'person',
  voicemail: 'voicemail',
  callback: 'callback',
  served: 'served',
  hungUp: 'hungUp',
  rejected: 'refused',
  ended: 'nobody',
};

/** Departments are not compared: many calls of the past have none, and the person or the kind of end is what the caller notices. */
function isSame(before: PastEnd, after: PastEnd): boolean {
  return before.kind === after.kind && before.personId === after.personId;
}
