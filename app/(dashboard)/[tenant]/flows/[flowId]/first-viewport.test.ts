import { describe, expect, it } from 'vitest';
import { firstViewport } from './first-viewport';

const size = { width: 1200, height: 700 };
const free = { left: 216, right: 32, bottom: 64 };
const first = { x: 0, y: 300, width: 240, height: 120 };
/** Of the smallest text of a step, in px. */
const TEXT = 12;

describe('a flow at first sight', () => {
  it.each([
    ['a small one', { x: 0, y: 0, width: 600, height: 500 }],
    ['one that nearly fits', { x: 0, y: 0, width: 1100, height: 600 }],
    ['a large one', { x: 0, y: 0, width: 4000, height: 2600 }],
  ])('is legible: text of at least 12 px for %s', (_name, bounds) => {
    expect(firstViewport({ bounds, first, size, free }).zoom * TEXT).toBeGreaterThanOrEqual(12);
  });

  it('shows the step where calls begin', () => {
    const bounds = { x: 0, y: 0, width: 4000, height: 2600 };
    const { x, y, zoom } = firstViewport({ bounds, first, size, free });
    expect(first.x * zoom + x).toBeGreaterThanOrEqual(free.left);
    expect(first.y * zoom + y).toBeGreaterThanOrEqual(0);
    expect((first.y + first.height) * zoom + y).toBeLessThanOrEqual(size.height - free.bottom);
  });
});
