/** What a member's role allows, as one table. A role that is not in a row may not. */
export const ROLES = ['owner', 'admin', 'supervisor', 'agent', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

const EVERYBODY: readonly Role[] = ROLES;
const RUNS_THE_PHONES: readonly Role[] = ['owner', 'admin'];

const ALLOWED = {
  'calls.read': EVERYBODY,
  'calls.export': ['owner', 'admin', 'supervisor'],
  'recordings.listen': ['owner', 'admin', 'supervisor', 'agent'],
  /** Requests of the carrier and our answers, as they went over the wire. */
  'webhooks.read': ['owner', 'admin', 'supervisor'],
  'numbers.read': EVERYBODY,
  'numbers.change': RUNS_THE_PHONES,
  'flows.read': EVERYBODY,
  'flows.change': RUNS_THE_PHONES,
  'hours.read': EVERYBODY,
  'hours.change': ['owner', 'admin', 'supervisor'],
  'people.read': EVERYBODY,
  'people.change': RUNS_THE_PHONES,
  /** Their own availability and do-not-disturb. */
  'people.changeOwn': EVERYBODY,
  /** Taking calls in the browser, as oneself. */
  'browserPhone.use': ['owner', 'admin', 'supervisor', 'agent'],
  'prompts.read': EVERYBODY,
  'prompts.change': ['owner', 'admin', 'supervisor'],
  'contacts.read': EVERYBODY,
  'contacts.change': ['owner', 'admin', 'supervisor', 'agent'],
  'callbacks.read': EVERYBODY,
  'callbacks.change': ['owner', 'admin', 'supervisor', 'agent'],
  'alerts.read': EVERYBODY,
  'alerts.change': ['owner', 'admin', 'supervisor'],
  'settings.read': RUNS_THE_PHONES,
  'settings.change': RUNS_THE_PHONES,
  'members.change': RUNS_THE_PHONES,
  'apiKeys.manage': RUNS_THE_PHONES,
  'audit.read': RUNS_THE_PHONES,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof ALLOWED;
export const PERMISSIONS = Object.keys(ALLOWED) as Permission[];

/** True when the role may do it. */
export function mayRole(role: Role, permission: Permission): boolean {
  return (ALLOWED[permission] as readonly Role[]).includes(role);
}
