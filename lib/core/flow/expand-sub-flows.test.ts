import { describe, expect, it } from 'vitest';
import { makeBusiness, makeCall } from '../../testing/make-business';
import { checkFlow } from './check-flow';
import { startCall } from './engine';
import { expandSubFlows } from './expand-sub-flows';
import { type Flow, flowSchema, type Step } from './flow';

function step(id: string, type: string, config: Step['config'], exits: Step['exits'] = {}): Step {
  return { id, type, name: `The ${id}`, config, exits };
}

function flowOf(...steps: Step[]): Flow {
  return { schema: 1, entry: steps[0]?.id ?? '', steps: Object.fromEntries(steps.map((each) => [each.id, each])) };
}

const say = (id: string, next: string | null) =>
  step(id, 'message', { prompt: { kind: 'text', text: `I am ${id}.` } }, { next });
const into = (id: string, flowId: string, done: string | null) => step(id, 'sub-flow', { flowId }, { done });

function heardIn(flow: Flow): string[] {
  const turn = startCall({ flow, flowVersionId: 'fv', business: makeBusiness(), call: makeCall(), now: 0 });
  return turn.instructions.flatMap((each) => (each.kind === 'say' ? [each.text] : []));
}

describe('a flow with sub-flows', () => {
  const greeting = flowOf(say('hello', 'welcome'), say('welcome', null));

  it('goes through the other flow and on behind it', () => {
    const main = flowOf(say('a', 'sub'), into('sub', 'flw_greeting', 'b'), say('b', null));
    const flow = expandSubFlows(main, { flw_greeting: greeting });
    expect(flowSchema.parse(flow)).toEqual(flow);
    expect(checkFlow(flow)).toEqual([]);
    expect(Object.keys(flow.steps).sort()).toEqual(['a', 'b', 'sub', 'sub-hello', 'sub-welcome']);
    expect(heardIn(flow)).toEqual(['I am a.', 'I am hello.', 'I am welcome.', 'I am b.']);
  });

  it('the same flow twice, and one within another, keep apart', () => {
    const twice = flowOf(into('one', 'flw_greeting', 'two'), into('two', 'flw_greeting', null));
    const main = flowOf(into('x', 'flw_twice', 'end'), say('end', null));
    const flow = expandSubFlows(main, { flw_greeting: greeting, flw_twice: twice });
    expect(checkFlow(flow)).toEqual([]);
    const hello = ['I am hello.', 'I am welcome.'];
    expect(heardIn(flow)).toEqual([...hello, ...hello, 'I am end.']);
  });

  it('a hang-up step in it hangs up', () => {
    const goodbye = flowOf(step('bye', 'hang-up', { prompt: { kind: 'text', text: 'Bye.' } }));
    const main = flowOf(into('sub', 'flw_bye', 'never'), say('never', null));
    expect(heardIn(expandSubFlows(main, { flw_bye: goodbye }))).toEqual(['Bye.']);
  });

  it('ids stay within their length and apart from those that are there', () => {
    const long = 'x'.repeat(40);
    const main = flowOf(into(long, 'flw_long', 'sub-hello'), into('sub', 'flw_long', null), say('sub-hello', 'sub'));
    const flow = expandSubFlows(main, { flw_long: flowOf(say(long, 'hello'), say('hello', null)) });
    expect(flowSchema.parse(flow)).toEqual(flow);
    expect(Object.keys(flow.steps)).toHaveLength(7);
    expect(Object.entries(flow.steps).every(([id, each]) => each.id === id)).toBe(true);
  });

  it('a flow without any comes back as it is, and the flows themselves are not changed', () => {
    expect(expandSubFlows(greeting, {})).toBe(greeting);
    const main = flowOf(into('sub', 'flw_greeting', null));
    const before = JSON.stringify([main, greeting]);
    expandSubFlows(main, { flw_greeting: greeting });
    expect(JSON.stringify([main, greeting])).toBe(before);
  });

  it.each<[string, Record<string, Flow>, RegExp]>([
    ['is missing', {}, /“The sub” does not exist/],
    [
      'contains itself',
      { flw_a: flowOf(into('again', 'flw_a', null)) },
      /“The again” leads into a flow that contains itself/,
    ],
    [
      'contains one that contains it',
      { flw_a: flowOf(into('b', 'flw_b', null)), flw_b: flowOf(into('back', 'flw_a', null)) },
      /“The back” leads into a flow that contains itself/,
    ],
    ['grows without bounds', doubling(12), /more than 2000 steps/],
  ])('one that %s is refused with a sentence', (_name, flows, sentence) => {
    const main = flowOf(into('sub', 'flw_a', null));
    expect(() => expandSubFlows(main, flows)).toThrow(sentence);
  });
});

/** Each flow contains the next one twice. */
function doubling(depth: number): Record<string, Flow> {
  const ids = Array.from({ length: depth }, (_, index) => (index === 0 ? 'flw_a' : `flw_${index}`));
  return Object.fromEntries(
    ids.map((id, index) => {
      const next = ids[index + 1];
      return [id, next === undefined ? flowOf(say('a', null)) : flowOf(into('a', next, 'b'), into('b', next, null))];
    }),
  );
}
