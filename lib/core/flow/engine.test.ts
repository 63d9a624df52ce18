import { describe, expect, it } from 'vitest';
import { mainLineFlow } from '../../testing/main-line-flow';
import { makeBusiness, makeCall } from '../../testing/make-business';
import type { Business, CallFacts } from './business';
import type { CallerInput } from './caller-input';
import { advanceCall, startCall } from './engine';
import type { Flow, Step } from './flow';
import { FLOW_STEPS_PER_TURN_MAX, FLOW_VISITS_PER_CALL_MAX } from './limits';
import type { TurnResult } from './turn-result';

const MONDAY_NOON = Date.UTC(2026, 10, 23, 17, 0);
const SUNDAY_NIGHT = Date.UTC(2026, 10, 22, 23, 0);

function flowOf(...steps: [Step, ...Step[]]): Flow {
  return { schema: 1, entry: steps[0].id, steps: Object.fromEntries(steps.map((step) => [step.id, step])) };
}

function message(id: string, text: string, next: string | null | undefined): Step {
  const exits = next === undefined ? {} : { next };
  return { id, type: 'message', name: id, config: { prompt: { kind: 'text', text } }, exits };
}

/** Plays a call: each answer of the engine is followed by the next input. */
function play(
  flow: Flow | null,
  inputs: CallerInput[],
  options: { now?: number; business?: Business; call?: CallFacts } = {},
) {
  const { now = MONDAY_NOON, business = makeBusiness(), call = makeCall() } = options;
  const turns: TurnResult[] = [startCall({ flow, flowVersionId: 'fv_1', business, call, now })];
  for (const input of inputs) {
    const position = turns.at(-1)?.position;
    if (!position) throw new Error('The call is over already.');
    turns.push(advanceCall({ flow, position, input, business, call, now: now + turns.length * 1000 }));
  }
  const events = turns.flatMap((turn) => turn.events);
  const last = turns.at(-1) ?? { instructions: [], position: null, events: [] };
  return {
    turns,
    last,
    said: last.instructions.flatMap((each) =>
      each.kind === 'say'
        ? [each.text]
        : each.kind === 'gather'
          ? each.prompts.flatMap((p) => (p.kind === 'say' ? [p.text] : []))
          : [],
    ),
    kinds: last.instructions.map((each) => each.kind),
    marks: events.flatMap((event) => (event.kind === 'marked' ? [event.mark] : [])),
    journey: events.flatMap((event) => (event.kind === 'stepEntered' ? [event.stepId] : [])),
    events,
  };
}

const keys = (digits: string): CallerInput => ({ kind: 'keys', digits });
const rangOut: CallerInput = { kind: 'dialEnded', status: 'noAnswer', bridged: false, talkSeconds: 0 };

describe('the default flow', () => {
  it('a caller in open hours hears the greeting and menu, presses 2 and rings support', () => {
    const { last, kinds, journey } = play(mainLineFlow, [keys('2')]);
    expect(kinds).toEqual(['say', 'dial']);
    expect(last.instructions[1]).toMatchObject({
      targets: [{ number: '+12125550112', personId: 'prs_bob', departmentId: 'dep_support' }],
      order: 'inTurn',
      callerId: '+12125550199',
      record: true,
      accept: null,
    });
    expect(journey).toEqual(['hours', 'menu', 'department-2']);
  });

  it('a caller whom nobody answers is asked for a message, and the call ends after it', () => {
    const { turns, marks, last } = play(mainLineFlow, [
      keys('1'),
      rangOut,
      { kind: 'recorded', seconds: 12, hungUp: false },
    ]);
    expect(turns[2]?.instructions.map((each) => each.kind)).toEqual(['say', 'record']);
    expect(marks).toEqual(['voicemailReached']);
    expect(last.instructions).toEqual([{ kind: 'hangUp' }]);
    expect(last.position).toBeNull();
    expect(last.events).toEqual([
      expect.objectContaining({ kind: 'stepLeft', exit: 'done', input: 'left a message of 0:12' }),
    ]);
  });

  it('a caller on Sunday night hears the closed message and can leave a message', () => {
    const { said, kinds, marks } = play(mainLineFlow, [], { now: SUNDAY_NIGHT });
    expect(said[0]).toMatch(/^We are closed/);
    expect(kinds).toEqual(['say', 'record']);
    expect(marks).toEqual(['closedMessageHeard', 'voicemailReached']);
  });

  it('a caller who talked with somebody is hung up after it', () => {
    const answered: CallerInput = { kind: 'dialEnded', status: 'completed', bridged: true, talkSeconds: 60 };
    const { last } = play(mainLineFlow, [keys('1'), answered]);
    expect(last.instructions).toEqual([{ kind: 'hangUp' }]);
  });

  it('a caller who hung up while phones rang never reaches the voicemail', () => {
    const { marks, last } = play(mainLineFlow, [keys('1'), { ...rangOut, hungUp: true } as CallerInput]);
    expect(marks).toEqual([]);
    expect(last.position).toBeNull();
  });
});

describe('faults', () => {
  const broken: [string, Flow | null][] = [
    ['an unknown flow version', null],
    ['an entry that does not exist', { schema: 1, entry: 'nowhere', steps: {} }],
    ['a step named like an object property', { schema: 1, entry: 'constructor', steps: {} }],
    ['a step of an unknown kind', flowOf({ id: 'a', type: 'teleport', name: 'a', config: {}, exits: {} })],
    [
      'a step of a kind named like an object property',
      flowOf({ id: 'a', type: 'toString', name: 'a', config: {}, exits: {} }),
    ],
    ['a config that does not parse', flowOf({ id: 'a', type: 'menu', name: 'a', config: {}, exits: {} })],
    ['an exit that is not connected', flowOf(message('a', 'Hello.', undefined))],
    ['an exit to a missing step', flowOf(message('a', 'Hello.', 'b'))],
    [
      'hours that do not exist',
      flowOf({ id: 'a', type: 'hours', name: 'a', config: { scheduleId: 'gone' }, exits: { open: 'a', closed: 'a' } }),
    ],
    ['a circle that never waits', flowOf(message('a', 'Hello.', 'b'), message('b', 'Again.', 'a'))],
    ['more speech than the carrier accepts', flowOf(message('a', '&'.repeat(3000), 'a'))],
  ];

  it.each(broken)('%s rings the fallback number and says so', (_name, flow) => {
    const business = makeBusiness({ fallbackNumber: '+12125550177' });
    const { last, marks, said } = play(flow, [], { business });
    expect(last.instructions.at(-1)).toMatchObject({
      kind: 'dial',
      targets: [{ number: '+12125550177' }],
      record: false,
    });
    expect(last.position).not.toBeNull();
    expect(marks).toEqual(['flowError', 'fallbackUsed']);
    expect(said.at(-1)).toMatch(/connect you/);
  });

  it.each(broken)('%s takes a message when there is no fallback number', (_name, flow) => {
    const { last, marks } = play(flow, []);
    expect(last.instructions.at(-1)).toMatchObject({ kind: 'record' });
    expect(marks).toEqual(['flowError', 'voicemailReached']);
  });

  it('a fallback number that does not answer is followed by a voicemail, and that by the end', () => {
    const business = makeBusiness({ fallbackNumber: '+12125550177' });
    const { turns, last, marks } = play(null, [rangOut, { kind: 'recorded', seconds: 3, hungUp: false }], { business });
    expect(turns[1]?.instructions.at(-1)?.kind).toBe('record');
    expect(last.instructions.at(-1)).toEqual({ kind: 'hangUp' });
    expect(marks).toEqual(['flowError', 'fallbackUsed', 'voicemailReached']);
  });

  it('a fallback number that the gate refuses is never dialled', () => {
    const { last } = play(null, [], { business: makeBusiness({ fallbackNumber: '+12125550100' }) });
    expect(last.instructions.at(-1)?.kind).toBe('record');
  });

  it('what was said before the fault is still said', () => {
    expect(play(flowOf(message('a', 'Hello.', 'b')), []).said[0]).toBe('Hello.');
  });

  it('a circle is left after a bounded number of steps and is not spoken', () => {
    const { journey, said } = play(flowOf(message('a', 'Hello.', 'a')), []);
    expect(journey).toHaveLength(FLOW_STEPS_PER_TURN_MAX + 1);
    expect(said).not.toContain('Hello.');
  });

  it('a call that went through its last permitted step goes to the safe turn', () => {
    const flow = flowOf({
      id: 'a',
      type: 'menu',
      name: 'a',
      config: { prompt: { kind: 'text', text: 'Press 1.' }, options: [{ key: '1', label: 'One' }] },
      exits: { '1': 'a', wrongKey: 'a', silence: 'a' },
    });
    const { marks, journey } = play(
      flow,
      Array.from({ length: FLOW_VISITS_PER_CALL_MAX }, () => keys('1')),
    );
    expect(journey.at(-1)).toBe('_voicemail');
    expect(marks).toContain('flowError');
  });
});

describe('calls that are not taken', () => {
  it('a suspended business says that it cannot take calls, and hangs up', () => {
    const { said, last, kinds } = play(mainLineFlow, [], { business: makeBusiness({ status: 'suspended' }) });
    expect(said[0]).toMatch(/cannot take calls at the moment/);
    expect(kinds).toEqual(['say', 'hangUp']);
    expect(last.position).toBeNull();
  });

  it.each([
    ['from one of its own numbers', { from: '+12125550100' }],
    ['forwarded from another of its own numbers', { forwardedFrom: '+12125550101' }],
  ])('a call %s is a loop and is rejected as busy', (_name, facts) => {
    const business = makeBusiness({ numbers: ['+12125550100', '+12125550101'] });
    const { last, marks } = play(mainLineFlow, [], { business, call: makeCall(facts) });
    expect(last.instructions).toEqual([{ kind: 'reject', reason: 'busy' }]);
    expect(marks).toEqual(['blocked']);
  });

  it('a call of a blocked caller is rejected before any flow, on every number, and counts as blocked', () => {
    const blocked = { name: 'Spammer', tags: [], vip: false, blocked: true, language: null };
    const business = makeBusiness({ contacts: { '+12125550199': blocked } });
    for (const to of ['+12125550100', '+12125550101']) {
      const { last, marks } = play(mainLineFlow, [], { business, call: makeCall({ from: '+12125550199', to }) });
      expect(last.instructions).toEqual([{ kind: 'reject', reason: 'rejected' }]);
      expect(marks).toEqual(['blocked']);
    }
    for (const from of ['+12125550198', null])
      expect(play(mainLineFlow, [], { business, call: makeCall({ from }) }).kinds).toEqual(['gather']);
  });

  it.each([
    ['names the called number itself as its forwarder', '+12125550100'],
    ['was forwarded by a person’s phone', '+12125550111'],
  ])('a call that %s is taken', (_name, forwardedFrom) => {
    expect(play(mainLineFlow, [], { call: makeCall({ forwardedFrom }) }).kinds).toEqual(['gather']);
  });
});

describe('every turn', () => {
  it('has events whose keys name the fact, so that a webhook delivered twice tells it once', () => {
    const { events } = play(mainLineFlow, [keys('1'), rangOut]);
    expect(events.map((event) => event.key.replace(/^CA0+1:/, ''))).toEqual([
      'step:1:entered',
      'step:1:left',
      'step:2:entered',
      'step:2:left',
      'step:3:entered',
      'step:3:left',
      'step:4:entered',
      'mark:4:voicemailReached',
    ]);
  });

  it('announces the recording once a call, before the first phone that is recorded rings', () => {
    const again = structuredClone(mainLineFlow);
    const ring = again.steps['department-1'];
    if (ring) ring.exits['noAnswer'] = 'department-2';
    const { turns } = play(again, [keys('1'), rangOut]);
    const announced = turns.map((turn) => JSON.stringify(turn.instructions).includes('This call is recorded.'));
    expect(announced).toEqual([false, true, false]);
  });
});
