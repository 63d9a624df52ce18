import { expect, test } from 'vitest';
import type { StepNames } from '@/lib/core/flow/define-step';
import { diffFlows } from '@/lib/core/flow/diff-flows';
import type { Flow, Step } from '@/lib/core/flow/flow';
import { drawDifference } from './draw-difference';

const name = (id: string) => id;
const names: StepNames = { person: name, department: name, schedule: name, prompt: name, flow: name };
const says = (id: string, text: string, next: string | null): Step => ({
  id,
  type: 'message',
  name: id,
  config: { prompt: { kind: 'text', text } },
  exits: { next },
});
const flowOf = (...steps: Step[]): Flow => ({
  schema: 1,
  entry: steps[0]?.id ?? '',
  steps: Object.fromEntries(steps.map((each) => [each.id, each])),
});

const before = flowOf(says('hello', 'Hello.', 'old'), says('old', 'Old.', 'bye'), says('bye', 'Bye.', null));
const after = flowOf(says('hello', 'Hello!', 'new'), says('new', 'New.', 'bye'), says('bye', 'Bye.', null));
const drawn = drawDifference(before, after, diffFlows(before, after, names), names);

test('new, changed and removed steps are drawn and marked; what stayed is drawn without a mark', () => {
  expect(drawn.drawing.steps.map(({ id }) => id).sort()).toEqual(['bye', 'hello', 'new', 'old']);
  expect(drawn.marks.steps).toEqual({ hello: 'changed', new: 'added', old: 'removed' });
});

test('a way that leads elsewhere is drawn as new, and where it led before beside it', () => {
  expect(drawn.marks.ways).toEqual({ 'hello/next': 'added', 'new/next': 'added' });
  expect(drawn.drawing.formerWays).toEqual([{ from: 'hello', exit: 'next', to: 'old' }]);
});

test('a removed step stands where it stood: to the right of what led to it', () => {
  const x = (id: string) => drawn.drawing.steps.find((step) => step.id === id)?.place.x ?? -1;
  expect(x('old')).toBeGreaterThan(x('hello'));
});

test('every step of both states has a place of its own', () => {
  const places = drawn.drawing.steps.map(({ place }) => `${place.x} ${place.y}`);
  expect(new Set(places).size).toBe(4);
});
