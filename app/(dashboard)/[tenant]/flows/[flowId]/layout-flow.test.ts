import { expect, test } from 'vitest';
import type { Flow, Step } from '@/lib/core/flow/flow';
import { templates } from '@/lib/core/flow/templates/registry';
import { layoutFlow, type Place } from './layout-flow';

const exitsOf = (step: Step) => Object.keys(step.exits).map((name) => ({ name }));
const step = (id: string, ...to: (string | null)[]): Step => ({
  id,
  type: 'message',
  name: id,
  config: {},
  exits: Object.fromEntries(to.map((target, index) => [`e${index}`, target])),
});
const flowOf = (...steps: Step[]): Flow => ({
  schema: 1,
  entry: steps[0]?.id ?? '',
  steps: Object.fromEntries(steps.map((each) => [each.id, each])),
});

function overlaps(places: readonly Place[]): number {
  const meets = (a: Place, b: Place) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  return places.filter((place, index) => places.slice(index + 1).some((other) => meets(place, other))).length;
}

test('every step stands to the right of all that lead to it, and ways back change nothing', () => {
  const places = layoutFlow(flowOf(step('a', 'b', 'c'), step('b', 'c', 'a'), step('c', 'b')), exitsOf);
  const x = (id: string) => places.get(id)?.x ?? -1;
  expect(x('a')).toBeLessThan(x('b'));
  expect(x('b')).toBeLessThan(x('c'));
});

test('the ways out of a step lead to steps that stand in the order of its exits', () => {
  const places = layoutFlow(
    flowOf(step('menu', 'one', 'two', 'three'), step('three'), step('one'), step('two')),
    exitsOf,
  );
  const y = (id: string) => places.get(id)?.y ?? -1;
  expect(y('one')).toBeLessThan(y('two'));
  expect(y('two')).toBeLessThan(y('three'));
});

test('the way along a chain falls evenly, as its exits do', () => {
  const places = layoutFlow(flowOf(step('a', 'b'), step('b', 'c'), step('c', 'd'), step('d')), exitsOf);
  const handles = ['a', 'b', 'c'].map((id) => places.get(id)?.y);
  const falls = handles.slice(1).map((y, index) => (y ?? 0) - (handles[index] ?? 0));
  expect(new Set(falls.map((fall) => Math.round(fall)))).toHaveProperty('size', 1);
});

test('no two steps of any template or of a large flow cover each other, and unreached steps have places too', () => {
  const many = Array.from({ length: 500 }, (_, index) => {
    const to = [index * 2 + 1, index * 2 + 2].map((target) => (target < 500 ? `s${target}` : null));
    return step(`s${index}`, ...(index % 2 === 1 ? to.slice(1) : to), index % 7 === 0 ? 's0' : null);
  });
  const flow = flowOf(...many, step('alone'));
  const places = layoutFlow(flow, exitsOf);
  expect(places.size).toBe(501);
  expect(overlaps([...places.values()])).toBe(0);
  for (const template of templates) {
    const drawn = template.build({ businessName: 'B', scheduleId: 'sch_a', departments: [], personIds: ['prs_a'] });
    expect([template.id, overlaps([...layoutFlow(drawn, exitsOf).values()])]).toEqual([template.id, 0]);
  }
});
