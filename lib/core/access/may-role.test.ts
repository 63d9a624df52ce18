import { describe, expect, it } from 'vitest';
import { mayRole, PERMISSIONS, ROLES } from './may-role';

describe('mayRole', () => {
  it('lets the owner do everything', () => {
    expect(PERMISSIONS.filter((permission) => !mayRole('owner', permission))).toEqual([]);
  });

  it('lets a viewer look and neither change nor listen', () => {
    const allowed = PERMISSIONS.filter((permission) => mayRole('viewer', permission));
    expect(allowed.every((permission) => permission.endsWith('.read'))).toBe(true);
    expect(mayRole('viewer', 'settings.read')).toBe(false);
  });

  it('never lets a lower role do what a higher one may not', () => {
    for (const permission of PERMISSIONS) {
      const allowed = ROLES.map((role) => mayRole(role, permission));
      expect(allowed).toEqual([...allowed].sort((left, right) => Number(right) - Number(left)));
    }
  });
});
