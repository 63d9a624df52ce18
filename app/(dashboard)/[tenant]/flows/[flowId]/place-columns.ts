import type { Way } from './rank-steps';
import { stackColumn } from './stack-column';

type Columns = {
  /** Step id → its column. In the order in which steps are to stand where nothing else decides. */
  ranks: ReadonlyMap<string, number>;
  ways: readonly Way[];
  heights: ReadonlyMap<string, number>;
  /** Where a way ends at a step, and where it leaves at an exit, in px from the step's top. */
  inAt: number;
  outAt: (exit: number) => number;
};

/** A step, or the room that a way needs which passes a column. */
type Item = { id: string; height: number; before: Link[]; after: Link[] };
/** Where the way touches the item itself and the other one, in px from their tops. */
type Link = { item: Item; own: number; other: number };

const GAP = 28;
/** Ways that pass a column on their way to the same step share a lane of this height. */
const LANE = 12;
const ROUNDS = 4;

/** The tops of all steps: in the order of the exits that lead to them, near to what leads to them and where they lead, with room for ways that pass by. */
export function placeColumns(columns: Columns): Map<string, number> {
  const stacks = stacksOf(columns);
  const tops = new Map<Item, number>();
  for (const stack of stacks) {
    for (const [index, item] of stack.entries()) tops.set(item, index * (item.height + GAP));
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const stack of stacks) {
      order(stack, tops);
      settle(stack, tops, 'before');
    }
    for (const stack of stacks.toReversed()) settle(stack, tops, 'after');
  }
  for (const stack of stacks) settle(stack, tops, 'before');
  return new Map([...tops].map(([{ id }, top]) => [id, top]));
}

/** Orders a column by the heights at which ways leave for it. */
function order(stack: Item[], tops: ReadonlyMap<Item, number>): void {
  const keys = new Map(stack.map((item) => [item, mean(item.before, tops, () => 0) ?? tops.get(item) ?? 0]));
  stack.sort((left, right) => (keys.get(left) ?? 0) - (keys.get(right) ?? 0));
}

/**
 * Puts a column where its neighbours on one side want it: where ways run straight, on average. A step that a lane leads to stands at the lane's
 * height, so that what runs in it passes no step. What has no neighbours there stays.
 */
function settle(stack: readonly Item[], tops: Map<Item, number>, side: 'before' | 'after'): void {
  const wishes = stack.map((item) => {
    const lanes = side === 'before' ? item.before.filter((way) => way.item.height === LANE) : [];
    const wanted = mean(lanes.length > 0 ? lanes : item[side], tops, ({ own }) => own) ?? tops.get(item) ?? 0;
    return { height: item.height, wanted };
  });
  const placed = stackColumn(wishes, GAP);
  for (const [index, item] of stack.entries()) tops.set(item, placed[index] ?? 0);
}

function mean(links: readonly Link[], tops: ReadonlyMap<Item, number>, less: (link: Link) => number): number | null {
  if (links.length === 0) return null;
  const sum = links.reduce((total, link) => total + (tops.get(link.item) ?? 0) + link.other - less(link), 0);
  return sum / links.length;
}

function stacksOf({ ranks, ways, heights, inAt, outAt }: Columns): Item[][] {
  const stacks: Item[][] = [];
  const items = new Map<string, Item>();
  const itemOf = (id: string, rank: number, height: number): Item => {
    const known = items.get(id);
    if (known !== undefined) return known;
    const item: Item = { id, height, before: [], after: [] };
    items.set(id, item);
    while (stacks.length <= rank) stacks.push([]);
    stacks[rank]?.push(item);
    return item;
  };
  for (const [id, rank] of ranks) itemOf(id, rank, heights.get(id) ?? 0);
  for (const { from, exit, to } of ways) {
    const [start, end] = [ranks.get(from) ?? 0, ranks.get(to) ?? 0];
    let last = { item: itemOf(from, start, 0), at: outAt(exit) };
    for (let rank = start + 1; rank < end; rank++) {
      // A lane's name is no step's: ids have no blanks. One that is there already goes on by itself.
      const isJoining = items.has(`${to} ${rank}`);
      const lane = { item: itemOf(`${to} ${rank}`, rank, LANE), at: LANE / 2 };
      link(last, lane);
      last = lane;
      if (isJoining) break;
    }
    const isThere = last.item.after.length > 0 && last.item.id !== from;
    if (start < end && !isThere) link(last, { item: itemOf(to, end, 0), at: inAt });
  }
  return stacks;
}

type End = { item: Item; at: number };

function link(left: End, right: End): void {
  left.item.after.push({ item: right.item, own: left.at, other: right.at });
  right.item.before.push({ item: left.item, own: right.at, other: left.at });
}
