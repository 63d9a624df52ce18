import type { Department } from './person';

type Linked = Pick<Department, 'id' | 'overflowDepartmentId'>;

/**
 * The departments that a call would pass through until it came back to `start`, in that order; null when it never comes back. A circle
 * that `start` only leads into is another department's to mend.
 */
export function overflowCircle<Item extends Linked>(start: Item, others: readonly Item[]): Item[] | null {
  const byId = new Map(others.map((department) => [department.id, department]));
  byId.set(start.id, start);
  const passed = [start];
  for (let next = start.overflowDepartmentId; next !== null; ) {
    if (next === start.id) return passed;
    const department = byId.get(next);
    if (department === undefined || passed.includes(department)) return null;
    passed.push(department);
    next = department.overflowDepartmentId;
  }
  return null;
}
