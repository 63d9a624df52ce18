import { expect, test } from 'vitest';
import { stackColumn } from './stack-column';

test('what wants no other place stands where it wants', () => {
  expect(
    stackColumn(
      [
        { height: 10, wanted: 0 },
        { height: 10, wanted: 100 },
      ],
      5,
    ),
  ).toEqual([0, 100]);
});

test('two that want the same place share the way to it, a gap apart and in their order', () => {
  expect(
    stackColumn(
      [
        { height: 10, wanted: 50 },
        { height: 10, wanted: 50 },
      ],
      6,
    ),
  ).toEqual([42, 58]);
});

test('a crowd pushes on those that stand in its way', () => {
  const tops = stackColumn(
    [
      { height: 10, wanted: 0 },
      { height: 10, wanted: 0 },
      { height: 10, wanted: 6 },
    ],
    0,
  );
  expect(tops).toEqual([-8, 2, 12]);
});
