import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBusiness, makeCall } from '../../testing/make-business';
import type { Business } from './business';
import type { CallerInput } from './caller-input';
import { checkFlow } from './check-flow';
import { advanceCall, startCall } from './engine';
import type { Flow, Step } from './flow';
import { FLOW_STEPS_PER_TURN_MAX, FLOW_VISITS_PER_CALL_MAX } from './limits';
import { positionSchema } from './position';
import type { TurnResult } from './turn-result';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const NOW = Date.UTC(2026, 10, 23, 17, 0);
const KNOWN = { people: ['prs_ann', 'prs_bob'], departments: ['dep_sales', 'dep_support'], schedules: ['sch_main'] };
/** Each visit waits a few times at most: two retries of each kind, two rounds, one repeated question. */
const TURNS_MAX = (FLOW_VISITS_PER_CALL_MAX + 2) * 6;

const text = fc.constantFrom('Hello.', 'Press 1.', '<&">', 'שלום');
const prompt = fc.oneof(
  text.map((words) => ({ kind: 'text' as const, text: words })),
  fc.constant({ kind: 'closedMessage' as const, scheduleId: 'sch_main' }),
);
const keyOption = (key: string) => ({ key, label: `Choice ${key}`, words: [] });
const retries = fc.integer({ min: 0, max: 2 });

const soundConfig: Record<string, fc.Arbitrary<object>> = {
  message: fc.record({ prompt, goal: fc.boolean() }),
  menu: fc.record({
    prompt,
    options: fc.subarray(['1', '2', '#'], { minLength: 1 }).map((keys) => keys.map(keyOption)),
    speech: fc.boolean(),
    wrongKeyRetries: retries,
    silenceRetries: retries,
  }),
  hours: fc.constant({ scheduleId: 'sch_main' }),
  dial: fc.record({
    people: fc.subarray(KNOWN.people, { minLength: 1 }),
    departments: fc.subarray(KNOWN.departments),
    accept: fc.boolean(),
  }),
  voicemail: fc.record({ greeting: prompt, departmentId: fc.constantFrom(null, 'dep_sales') }),
  'hang-up': fc.record({ prompt: fc.option(prompt) }),
};
/** These may be left open: their kinds say what happens then. */
const OPTIONAL_EXITS = new Set(['holiday', 'answered', 'busy', 'failed', 'done']);
const EXITS = [
  'next',
  '1',
  '2',
  '#',
  'wrongKey',
  'silence',
  'open',
  'closed',
  'holiday',
  'answered',
  'noAnswer',
  'busy',
  'failed',
  'done',
];

function stepOf(
  id: string,
  config: Record<string, fc.Arbitrary<object>>,
  target: fc.Arbitrary<string | null | undefined>,
  isSound: boolean,
): fc.Arbitrary<Step> {
  return fc.constantFrom(...Object.keys(config)).chain((type) =>
    fc
      .record({
        config: config[type] ?? fc.constant({}),
        targets: fc.array(target, { minLength: EXITS.length, maxLength: EXITS.length }),
      })
      .map((step) => {
        const exits: Step['exits'] = {};
        EXITS.forEach((exit, index) => {
          const to = step.targets[index];
          if (to !== undefined) exits[exit] = to;
          else if (isSound && !OPTIONAL_EXITS.has(exit)) exits[exit] = null;
        });
        return { id, type, name: id, config: JSON.parse(JSON.stringify(step.config)) as Step['config'], exits };
      }),
  );
}

function flowOf(
  config: Record<string, fc.Arbitrary<object>>,
  target: fc.Arbitrary<string | null | undefined>,
  isSound: boolean,
): fc.Arbitrary<Flow> {
  return fc.tuple(...IDS.map((id) => stepOf(id, config, target, isSound))).map((steps) => ({
    schema: 1 as const,
    entry: 'a',
    steps: Object.fromEntries(steps.map((step) => [step.id, step])),
  }));
}

/** Connected and set up, but perhaps going in circles. */
const soundFlow = flowOf(soundConfig, fc.constantFrom(...IDS, null, undefined), true);
const anyConfig = fc.dictionary(
  fc.constantFrom('prompt', 'options', 'people', 'scheduleId', 'greeting'),
  fc.jsonValue(),
);
const anyConfigs = Object.entries(soundConfig).map(
  ([type, sound]) => [type, fc.oneof({ arbitrary: sound, weight: 4 }, anyConfig)] as const,
);
/** Anything that could stand in a database: exits to nowhere, kinds unknown, configs of no kind. */
const anyFlow = flowOf(
  { ...Object.fromEntries(anyConfigs), teleport: anyConfig, constructor: anyConfig },
  fc.constantFrom(...IDS, 'missing', 'constructor', null, undefined),
  false,
);

const input: fc.Arbitrary<CallerInput> = fc.oneof(
  fc.constantFrom('1', '2', '#', '9', '', '12').map((digits) => ({ kind: 'keys' as const, digits })),
  fc
    .constantFrom('choice 1', 'anything', '')
    .map((words) => ({ kind: 'speech' as const, text: words, confidence: null })),
  fc.constant({ kind: 'silence' as const }),
  fc.constant({ kind: 'nothing' as const }),
  fc.record({
    kind: fc.constant('dialEnded' as const),
    status: fc.constantFrom(
      'completed' as const,
      'busy' as const,
      'noAnswer' as const,
      'failed' as const,
      'canceled' as const,
    ),
    bridged: fc.constant(false),
    talkSeconds: fc.constant(0),
  }),
  fc.record({
    kind: fc.constant('recorded' as const),
    seconds: fc.integer({ min: 0, max: 120 }),
    hungUp: fc.constant(false),
  }),
);
const inputs = fc.array(input, { minLength: 1, maxLength: 12 });

const business: fc.Arbitrary<Business> = fc
  .record({ fallback: fc.constantFrom(null, '+12125550177', '+19005550177', 'rubbish'), bobIsHere: fc.boolean() })
  .map(({ fallback, bobIsHere }) => {
    const { people, ...rest } = makeBusiness({ fallbackNumber: fallback });
    const bob = people['prs_bob'];
    return { ...rest, people: bob === undefined ? people : { ...people, prs_bob: { ...bob, available: bobIsHere } } };
  });
const hourOffset = fc.integer({ min: 0, max: 24 * 40 });

const WAITING = new Set(['gather', 'dial', 'record']);

function expectWellFormed(turn: TurnResult): void {
  const kinds = turn.instructions.map((instruction) => instruction.kind);
  const last = kinds.at(-1) ?? 'nothing';
  expect(kinds.slice(0, -1).filter((kind) => WAITING.has(kind) || kind === 'hangUp' || kind === 'reject')).toEqual([]);
  expect(turn.position === null ? ['hangUp', 'reject'] : [...WAITING]).toContain(last);
  if (turn.position !== null)
    expect(positionSchema.parse(JSON.parse(JSON.stringify(turn.position)))).toEqual(turn.position);
  const keys = turn.events.map((event) => event.key);
  expect(new Set(keys).size).toBe(keys.length);
  const entered = turn.events.filter((event) => event.kind === 'stepEntered').length;
  expect(entered).toBeLessThanOrEqual(FLOW_STEPS_PER_TURN_MAX + 1);
}

/** Plays until the call ends, the inputs again and again. */
function play(
  flow: Flow,
  given: readonly CallerInput[],
  whose: Business,
  now: number,
  turnsMax = TURNS_MAX,
): TurnResult[] {
  const call = makeCall();
  const turns = [startCall({ flow, flowVersionId: 'fv_1', business: whose, call, now })];
  for (let index = 0; index < turnsMax; index++) {
    const position = turns.at(-1)?.position;
    const next = given[index % given.length];
    if (!position || !next) break;
    turns.push(advanceCall({ flow, position, input: next, business: whose, call, now }));
  }
  return turns;
}

describe('any flow with any caller', () => {
  it('ends within its limits, and every turn waits for exactly one thing or ends the call', () => {
    fc.assert(
      fc.property(anyFlow, inputs, business, hourOffset, (flow, given, whose, hour) => {
        const turns = play(flow, given, whose, NOW + hour * 3_600_000);
        for (const turn of turns) expectWellFormed(turn);
        expect(turns.at(-1)?.position).toBeNull();
        const visits = turns.flatMap((turn) => turn.events).filter((event) => event.kind === 'stepEntered').length;
        expect(visits).toBeLessThanOrEqual(FLOW_VISITS_PER_CALL_MAX + 2);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('gives the same bytes for the same arguments, whatever happened between', () => {
    fc.assert(
      fc.property(soundFlow, inputs, business, (flow, given, whose) => {
        const once = JSON.stringify(play(flow, given, whose, NOW, 40));
        expect(JSON.stringify(play(structuredClone(flow), given, structuredClone(whose), NOW, 40))).toBe(once);
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('changes neither the flow nor the position that it is given', () => {
    fc.assert(
      fc.property(anyFlow, input, (flow, given) => {
        const call = makeCall();
        const whose = makeBusiness();
        const { position } = startCall({ flow, flowVersionId: 'fv_1', business: whose, call, now: NOW });
        if (position === null) return;
        const before = JSON.stringify([flow, position, given, whose]);
        advanceCall({ flow, position, input: given, business: whose, call, now: NOW });
        expect(JSON.stringify([flow, position, given, whose])).toBe(before);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});

describe('a flow in which the check finds nothing', () => {
  it('has no dead end: no caller ever reaches the safe turn', () => {
    let played = 0;
    fc.assert(
      fc.property(soundFlow, inputs, business, hourOffset, (flow, given, whose, hour) => {
        const { steps } = flow;
        const findings = checkFlow(flow, KNOWN).filter(({ stepId, message }) => {
          const isHarmless = message.includes('belongs to no exit') || message.includes('can reach');
          return !(isHarmless && stepId !== null && Object.hasOwn(steps, stepId));
        });
        fc.pre(findings.length === 0);
        played += 1;
        const events = play(flow, given, whose, NOW + hour * 3_600_000, 60).flatMap((turn) => turn.events);
        expect(events.filter((event) => event.kind === 'marked' && event.mark === 'flowError')).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(played).toBeGreaterThan(50);
  }, 120_000);
});
