import { describe, expect, it } from 'vitest';
import { mayRole, PERMISSIONS, type Permission, ROLES } from './may-role';

/** The whole table, written out: owner, admin, supervisor, agent, viewer. */
const TABLE: Record<Permission, string> = {
  'calls.read': 'yes yes yes yes yes',
  'calls.export': 'yes yes yes no no',
  'recordings.listen': 'yes yes yes yes no',
  'webhooks.read': 'yes yes yes no no',
  'numbers.read': 'yes yes yes yes yes',
  'numbers.change': 'yes yes no no no',
  'flows.read': 'yes yes yes yes yes',
  'flows.change': 'yes yes no no no',
  'hours.read': 'yes yes yes yes yes',
  'hours.change': 'yes yes yes no no',
  'people.read': 'yes yes yes yes yes',
  'people.change': 'yes yes no no no',
  'people.changeOwn': 'yes yes yes yes yes',
  'browserPhone.use': 'yes yes yes yes no',
  'prompts.read': 'yes yes yes yes yes',
  'prompts.change': 'yes yes yes no no',
  'contacts.read': 'yes yes yes yes yes',
  'contacts.change': 'yes yes yes yes no',
  'callbacks.read': 'yes yes yes yes yes',
  'callbacks.change': 'yes yes yes yes no',
  'alerts.read': 'yes yes yes yes yes',
  'alerts.change': 'yes yes yes no no',
  'settings.read': 'yes yes no no no',
  'settings.change': 'yes yes no no no',
  'members.change': 'yes yes no no no',
  'apiKeys.manage': 'yes yes no no no',
  'audit.read': 'yes yes no no no',
};

describe('what a role may do', () => {
  it.each(PERMISSIONS)('%s is allowed to exactly the roles of the table', (permission) => {
    expect(ROLES.map((role) => (mayRole(role, permission) ? 'yes' : 'no')).join(' ')).toBe(TABLE[permission]);
  });

  it('a lower role never may do what a higher one may not', () => {
    for (const permission of PERMISSIONS) {
      const allowed = ROLES.map((role) => mayRole(role, permission));
      expect(allowed).toEqual([...allowed].sort((left, right) => Number(right) - Number(left)));
    }
  });
});
