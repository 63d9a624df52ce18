import { describe, expect, it } from 'vitest';
import { diffFlows } from './diff-flows';
import type { Flow, Step } from './flow';

const names = {
  person: () => 'Ann',
  department: (id: string) => (id === 'dep_sales' ? 'Sales' : 'Support'),
  schedule: () => 'Opening hours',
};

function flowOf(...steps: Step[]): Flow {
  return { schema: 1, entry: 'a', steps: Object.fromEntries(steps.map((step) => [step.id, step])) };
}

const ring: Step = {
  id: 'a',
  type: 'dial',
  name: 'Sales',
  config: { departments: ['dep_sales'], ringSeconds: 20 },
  exits: { noAnswer: 'b' },
};
const bye: Step = { id: 'b', type: 'hang-up', name: 'Bye', config: { prompt: null }, exits: {} };

function said(before: Flow, after: Flow): string[] {
  return diffFlows(before, after, names).sentences.map(({ text }) => text);
}

describe('the difference of two states of a flow', () => {
  it.each<[string, Step[], string[]]>([
    [
      'the same says nothing, whatever the order of properties',
      [{ ...ring, config: { ringSeconds: 20, departments: ['dep_sales'] } }, bye],
      [],
    ],
    [
      'a changed time',
      [{ ...ring, config: { ...ring.config, ringSeconds: 30 } }, bye],
      ['“Sales”: “Ring for” is now 30 seconds instead of 20 seconds.'],
    ],
    [
      'somebody else who rings',
      [{ ...ring, config: { ...ring.config, departments: ['dep_sales', 'dep_support'] } }, bye],
      ['“Sales”: “Departments” is now Sales and Support instead of Sales.'],
    ],
    [
      'a new name and another way',
      [{ ...ring, name: 'Shop', exits: { noAnswer: null } }, bye],
      ['“Sales” is now called “Shop”.', '“Shop”: “Nobody answered” now leads to the end of the call instead of “Bye”.'],
    ],
    [
      'a new sentence',
      [ring, { ...bye, config: { prompt: { kind: 'text', text: 'Goodbye.' } } }],
      ['“Bye”: “What the caller hears before” is now “Goodbye.” instead of silence.'],
    ],
    [
      'a step that came',
      [ring, bye, { ...bye, id: 'c', name: 'Other end' }],
      ['“Other end” was added: ends the call.'],
    ],
    ['a step that went', [ring], ['“Bye” was removed.']],
    ['another kind', [ring, { ...bye, type: 'message', config: {} }], ['“Bye” is now another kind of step: Message.']],
  ])('%s', (_name, after, expected) => expect(said(flowOf(ring, bye), flowOf(...after))).toEqual(expected));

  it('names another beginning, and gives each step its state', () => {
    const after: Flow = { ...flowOf({ ...ring, name: 'Shop' }, { ...bye, id: 'c' }), entry: 'c' };
    const { sentences, steps } = diffFlows(flowOf(ring, bye), after, names);
    expect(sentences[0]).toEqual({ stepId: 'c', text: 'Calls now begin at “Bye”.' });
    expect(steps).toEqual({ a: 'changed', b: 'removed', c: 'added' });
  });
});
