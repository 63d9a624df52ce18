import { describe, expect, it } from 'vitest';
import { renderTwiml } from '../../carriers/twilio/render-twiml';
import { randomBusiness, randomCall, randomInput, randomInstant } from '../../testing/random-caller';
import { randomFlow } from '../../testing/random-flow';
import { type RandomSource, randomSource } from '../../testing/random-source';
import { validateTwiml } from '../../testing/validate-twiml';
import { checkFlow, type FlowFinding } from './check-flow';
import { advanceCall, startCall } from './engine';
import type { Flow } from './flow';
import type { Instruction } from './instruction';
import { CALL_VALUES_CHARACTERS_MAX, FLOW_STEPS_PER_TURN_MAX, FLOW_VISITS_PER_CALL_MAX } from './limits';
import type { Position } from './position';
import { stepKinds } from './steps/registry';
import type { TurnResult } from './turn-result';

const FLOWS = 10_000;
/** Of a caller who goes round and round, so many answers are looked at closely; then only whether it ends. */
const ANSWERS_READ_MAX = 25;
/** Each visit waits a few times at most: retries of each kind, rounds of ringing, repeated questions. */
const TURNS_MAX = (FLOW_VISITS_PER_CALL_MAX + 2) * 12;
const KNOWN = {
  people: ['prs_ann', 'prs_bob'],
  departments: ['dep_sales', 'dep_support'],
  schedules: ['sch_main'],
};
const URL = 'https://voice.linekeeper.example/api/voice/twilio';

/** URLs as long as the sealed ones of this position. */
function urlsAt(position: Position | null) {
  const sealed = (characters: number) => 'x'.repeat(Math.ceil(characters / 0.75) + 60);
  const next = `${URL}/continue?at=fv_0123456789abcdefghij.${position?.stepId}.100&s=${sealed(JSON.stringify(position ?? '').length)}`;
  return {
    next: () => next,
    whisper: (index: number) => `${next}&part=whisper&leg=${index}&c=${sealed(160)}`,
    legStatus: (index: number) => `${URL}/status?leg=${index}&s=${sealed(100)}`,
    recording: () => `${URL}/recording?s=${sealed(100)}`,
    transcript: () => `${URL}/recording?of=words&s=${sealed(60)}`,
    audio: (key: string) => `${URL}/audio/${encodeURIComponent(key)}`,
  };
}

type Played = {
  visits: number;
  turns: number;
  faults: string[];
  problems: string[];
  types: Set<string>;
  isOver: boolean;
};

/** One call of a random caller until it ends, every answer checked against the carrier's schema. */
function playCall(flow: Flow, random: RandomSource): Played {
  const now = randomInstant(random);
  const business = randomBusiness(random, now);
  const call = randomCall(random, now);
  const played: Played = { visits: 0, turns: 0, faults: [], problems: [], types: new Set(), isOver: false };
  let unanswered: Instruction[] = [];
  let turn = startCall({ flow, flowVersionId: 'fv', business, call, now });
  for (; played.turns < TURNS_MAX; played.turns++) {
    read(turn, played);
    const wait = turn.instructions.at(-1);
    const isFetch = wait?.kind === 'fetch';
    unanswered = [...unanswered, ...(isFetch ? turn.instructions.slice(0, -1) : turn.instructions)];
    if (!isFetch) {
      if (played.turns < ANSWERS_READ_MAX)
        played.problems.push(...validateTwiml(renderTwiml(unanswered, urlsAt(turn.position)).body));
      unanswered = [];
    }
    const { position } = turn;
    if (position === null) return { ...played, isOver: true };
    if (wait === undefined || !('kind' in wait) || !isWaiting(wait)) {
      played.problems.push(`The call goes on after ${wait?.kind ?? 'nothing'}.`);
      return played;
    }
    turn = advanceCall({ flow, position, input: randomInput(random, wait.kind), business, call, now });
  }
  return played;
}

function isWaiting(
  instruction: Instruction,
): instruction is Extract<Instruction, { kind: 'gather' | 'dial' | 'record' | 'fetch' }> {
  return ['gather', 'dial', 'record', 'fetch'].includes(instruction.kind);
}

function read(turn: TurnResult, played: Played): void {
  let entered = 0;
  for (const event of turn.events) {
    if (event.kind === 'stepEntered') {
      entered += 1;
      played.types.add(event.stepType);
    }
    if (event.kind === 'marked' && event.mark === 'flowError') played.faults.push(event.note ?? '');
  }
  played.visits += entered;
  if (entered > FLOW_STEPS_PER_TURN_MAX + 1) played.problems.push(`${entered} steps in one turn.`);
  const carried = Object.entries(turn.position?.values ?? {})
    .flat()
    .join('').length;
  if (carried > CALL_VALUES_CHARACTERS_MAX) played.problems.push(`The call carries ${carried} characters.`);
}

/** Steps that nobody can reach say nothing about callers. */
function isClean(findings: readonly FlowFinding[]): boolean {
  return findings.every((finding) => finding.message === 'No caller can reach this step.');
}

/** Everything that must not be. A caller may still go round until the line is cut, if they choose that again and again. */
function problemsOf(played: Played, findings: readonly FlowFinding[]): string[] {
  const deadEnds = isClean(findings) ? played.faults.filter((fault) => !fault.includes('too many steps')) : [];
  const problems = [...played.problems, ...deadEnds.map((fault) => `Dead end: ${fault}`)];
  if (!played.isOver) problems.push('The call does not end.');
  if (played.visits > FLOW_VISITS_PER_CALL_MAX + 2) problems.push(`${played.visits} steps in one call.`);
  return [...new Set(problems)];
}

describe(`${FLOWS} random valid flows with random callers, of steps of every kind`, () => {
  it('end within their limits, with answers that the carrier takes, and without a dead end where the check found none', () => {
    const types = new Set<string>();
    const wrong: string[] = [];
    let valid = 0;
    let clean = 0;
    for (let seed = 1; valid < FLOWS; seed++) {
      const random = randomSource(seed);
      const flow = randomFlow(random);
      const findings = checkFlow(flow, KNOWN);
      if (findings.some((finding) => finding.level === 'error')) continue;
      valid += 1;
      if (isClean(findings)) clean += 1;
      const played = playCall(flow, random);
      for (const type of played.types) types.add(type);
      for (const problem of problemsOf(played, findings)) wrong.push(`Seed ${seed}: ${problem}`);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(clean).toBeGreaterThan(FLOWS / 2);
    expect([...types].sort()).toEqual(stepKinds.map((kind) => kind.type).sort());
  }, 240_000);
});
