export type Wish = { height: number; wanted: number };

/**
 * The tops of what stands in one column, in the order given: each as near to what it wants as the others allow, `gap` px apart. The sum of the
 * squared distances from the wishes is the least possible (pool adjacent violators).
 */
export function stackColumn(wishes: readonly Wish[], gap: number): number[] {
  const blocks: { sum: number; count: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const { height, wanted } of wishes) {
    offsets.push(offset);
    blocks.push({ sum: wanted - offset, count: 1 });
    offset += height + gap;
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before;
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      if (before.sum / before.count <= last.sum / last.count) break;
      blocks.pop();
      before.sum += last.sum;
      before.count += last.count;
    }
  }
  const tops = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return tops.map((top, index) => top + (offsets[index] ?? 0));
}
