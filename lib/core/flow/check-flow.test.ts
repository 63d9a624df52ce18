import { describe, expect, it } from 'vitest';
import { checkFlow } from './check-flow';
import { makeDefaultFlow } from './default-flow';
import type { Flow, Step } from './flow';

const sales = { id: 'dep_sales', name: 'Sales' };
const known = { people: ['prs_ann'], departments: ['dep_sales'], schedules: ['sch_main'] };

function message(id: string, next: string | null): Step {
  return { id, type: 'message', name: id, config: { prompt: { kind: 'text', text: 'Hello.' } }, exits: { next } };
}

function flowOf(...steps: Step[]): Flow {
  return { schema: 1, entry: 'a', steps: Object.fromEntries(steps.map((step) => [step.id, step])) };
}

function found(flow: Flow) {
  return checkFlow(flow, known).map(({ level, stepId, message }) => `${level} ${stepId}: ${message}`);
}

describe('a default flow', () => {
  it.each([
    ['with departments', { departments: [sales], personIds: [] }],
    ['with people', { departments: [], personIds: ['prs_ann'] }],
    ['with nobody', { departments: [], personIds: [] }],
    ['with more departments than keys', { departments: Array.from({ length: 12 }, () => sales), personIds: [] }],
    ['with very long names', { departments: [{ id: 'dep_sales', name: 'S'.repeat(80) }], personIds: [] }],
  ])('%s has nothing to find', (_name, args) => {
    expect(checkFlow(makeDefaultFlow({ businessName: 'Acme', scheduleId: 'sch_main', ...args }), known)).toEqual([]);
  });
});

describe('a flow that is wrong', () => {
  it.each<[string, Flow, string[]]>([
    [
      'an entry that does not exist',
      { schema: 1, entry: 'b', steps: {} },
      ['error null: The flow begins at a step that does not exist: b.'],
    ],
    [
      'an exit to a missing step',
      flowOf(message('a', 'b')),
      ['error a: The exit “Then” leads to a step that does not exist: b.'],
    ],
    ['an open exit', flowOf({ ...message('a', null), exits: {} }), ['error a: The exit “Then” is not connected.']],
    [
      'an unknown kind',
      flowOf({ ...message('a', null), type: 'teleport' }),
      ['error a: There is no kind of step called teleport.'],
    ],
    [
      'a config that is not valid',
      flowOf({ ...message('a', null), type: 'hours', config: { scheduleId: '' }, exits: { open: null, closed: null } }),
      ['error a: scheduleId: Choose the opening hours.'],
    ],
    [
      'hours that are gone',
      flowOf({
        ...message('a', null),
        type: 'hours',
        config: { scheduleId: 'sch_old' },
        exits: { open: null, closed: null },
      }),
      ['error a: The opening hours of this step no longer exist.'],
    ],
    [
      'a person who is gone',
      flowOf({ ...message('a', null), type: 'dial', config: { people: ['prs_old'] }, exits: { noAnswer: null } }),
      ['warning a: A person of this step no longer exists.'],
    ],
    [
      'a step out of reach',
      flowOf(message('a', null), message('b', null)),
      ['warning b: No caller can reach this step.'],
    ],
    [
      'a circle of steps that never wait',
      flowOf(message('a', 'b'), message('b', 'c'), message('c', 'b')),
      ['error b: The call goes round in a circle here without ever waiting for the caller.'],
    ],
    [
      'a circle that waits only while somebody can be rung',
      flowOf({ ...message('a', null), type: 'dial', config: { people: ['prs_ann'] }, exits: { noAnswer: 'a' } }),
      ['warning a: While nobody can be rung, the call goes round in a circle here.'],
    ],
    [
      'a connection of no exit',
      flowOf({ ...message('a', null), exits: { next: null, later: null } }),
      ['warning a: The connection later belongs to no exit of this step.'],
    ],
  ])('%s is found', (_name, flow, expected) => expect(found(flow)).toEqual(expected));

  it('a circle with a menu in it is no fault', () => {
    const menu: Step = {
      id: 'b',
      type: 'menu',
      name: 'b',
      config: { prompt: { kind: 'text', text: 'Press 1.' }, options: [{ key: '1', label: 'Again' }] },
      exits: { '1': 'a', wrongKey: null, silence: null },
    };
    expect(found(flowOf(message('a', 'b'), menu))).toEqual([]);
  });
});
