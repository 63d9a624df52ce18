import { expect, test } from 'vitest';
import type { DrawnStep, FlowDrawing } from './flow-drawing';
import { litSteps } from './lit-steps';

const place = { x: 0, y: 0, width: 1, height: 1 };
const facts = { label: '', icon: '', summary: '', exits: [], problems: [] };
const step = (id: string, exits: DrawnStep['exits']): DrawnStep => ({ id, name: id, exits, facts, place });
const drawing: FlowDrawing = {
  entry: 'menu',
  steps: [
    step('menu', { '1': 'sales', '2': 'mailbox', silence: 'mailbox' }),
    step('sales', { noAnswer: 'mailbox' }),
    step('mailbox', {}),
  ],
  formerWays: [],
};

test('a call lights the steps behind it, the ways between them and the step that it is in', () => {
  const path = [
    { stepId: 'menu', exit: '1' },
    { stepId: 'sales', exit: null },
  ];
  expect(litSteps(drawing, path, false)).toEqual({
    steps: { menu: 'passed', sales: 'here' },
    ways: { 'menu/1': 'taken' },
  });
});

test('of two ways to the same step the one that the call took is lit, and both where that is not known', () => {
  const to = (exit: string | null) => [
    { stepId: 'menu', exit },
    { stepId: 'mailbox', exit: null },
  ];
  expect(litSteps(drawing, to('silence'), false).ways).toEqual({ 'menu/silence': 'taken' });
  expect(Object.keys(litSteps(drawing, to(null), false).ways)).toEqual(['menu/2', 'menu/silence']);
});

test('a call that is over ended in its last step, and one that has not begun lights nothing', () => {
  expect(litSteps(drawing, [{ stepId: 'menu', exit: null }], true).steps).toEqual({ menu: 'ended' });
  expect(litSteps(drawing, [], false)).toEqual({ steps: {}, ways: {} });
});
