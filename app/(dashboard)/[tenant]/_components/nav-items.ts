import {
  AudioLines,
  Bell,
  CalendarClock,
  Contact,
  Hash,
  Headset,
  LayoutDashboard,
  type LucideIcon,
  MessageCircleQuestion,
  Phone,
  PhoneOutgoing,
  Settings,
  Users,
  Workflow,
} from 'lucide-react';
import { mayRole, type Permission, type Role } from '@/lib/core/access/may-role';

/** The page whose waiting callers are counted beside its name. */
export const INBOX_PATH = 'inbox';

/** `path` stands behind the tenant's slug; the overview's is empty. */
export type NavItem = { path: string; label: string; icon: LucideIcon; permission: Permission };
export type NavGroup = { title: string; items: readonly NavItem[] };

const overview: NavItem = { path: '', label: 'Overview', icon: LayoutDashboard, permission: 'calls.read' };
const calls: NavItem = { path: 'calls', label: 'Calls', icon: Phone, permission: 'calls.read' };
const inbox: NavItem = { path: INBOX_PATH, label: 'Callbacks', icon: PhoneOutgoing, permission: 'callbacks.read' };

export const NAV_GROUPS: readonly NavGroup[] = [
  {
    title: 'Calls',
    items: [
      overview,
      calls,
      inbox,
      { path: 'contacts', label: 'Contacts', icon: Contact, permission: 'contacts.read' },
      { path: 'phone', label: 'My browser phone', icon: Headset, permission: 'browserPhone.use' },
    ],
  },
  {
    title: 'Set up',
    items: [
      { path: 'numbers', label: 'Numbers', icon: Hash, permission: 'numbers.read' },
      { path: 'flows', label: 'Flows', icon: Workflow, permission: 'flows.read' },
      { path: 'prompts', label: 'Prompts', icon: AudioLines, permission: 'prompts.read' },
      { path: 'hours', label: 'Hours', icon: CalendarClock, permission: 'hours.read' },
      { path: 'people', label: 'People', icon: Users, permission: 'people.read' },
    ],
  },
  {
    title: 'Know',
    items: [
      { path: 'ask', label: 'Ask', icon: MessageCircleQuestion, permission: 'flows.read' },
      { path: 'alerts', label: 'Alerts', icon: Bell, permission: 'alerts.read' },
    ],
  },
];

export const SETTINGS_ITEM: NavItem = {
  path: 'settings',
  label: 'Settings',
  icon: Settings,
  permission: 'settings.read',
};

const NAV_ITEMS: readonly NavItem[] = [...NAV_GROUPS.flatMap((group) => group.items), SETTINGS_ITEM];

/** The pages that the role may open. */
export function navItemsFor(role: Role): readonly NavItem[] {
  return NAV_ITEMS.filter(({ permission }) => mayRole(role, permission));
}

/** What the bottom bar of a phone shows beside 'More'. */
export const BAR_ITEMS: readonly NavItem[] = [overview, calls, inbox];

export function navHref(slug: string, item: NavItem): string {
  return item.path === '' ? `/${slug}` : `/${slug}/${item.path}`;
}

/** True when `pathname` is the item's page or one below it. */
export function isCurrent(slug: string, item: NavItem, pathname: string): boolean {
  const href = navHref(slug, item);
  return pathname === href || (item.path !== '' && pathname.startsWith(`${href}/`));
}
