import { describe, expect, it } from 'vitest';
import { overflowCircle } from './overflow-circle';

const department = (id: string, overflowDepartmentId: string | null) => ({ id, overflowDepartmentId });
const idsOf = (circle: readonly { id: string }[] | null) => circle?.map(({ id }) => id) ?? null;

describe('departments that overflow into one another', () => {
  it('a chain that ends is none', () => {
    expect(overflowCircle(department('a', 'b'), [department('b', 'c'), department('c', null)])).toBeNull();
  });

  it('a department that overflows into itself is the smallest circle', () => {
    expect(idsOf(overflowCircle(department('a', 'a'), []))).toEqual(['a']);
  });

  it('a long circle is named in the order in which a call would go', () => {
    expect(idsOf(overflowCircle(department('a', 'b'), [department('c', 'a'), department('b', 'c')]))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('what is being saved counts, not what was stored', () => {
    expect(overflowCircle(department('a', null), [department('a', 'b'), department('b', 'a')])).toBeNull();
  });

  it('a circle of others is theirs to mend and does not hang the check', () => {
    expect(overflowCircle(department('a', 'b'), [department('b', 'c'), department('c', 'b')])).toBeNull();
  });
});
