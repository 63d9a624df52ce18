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

/** The page whose waiting callers are counted beside its name. */
export const INBOX_PATH = 'inbox';

/** `path` stands behind the tenant's slug; the overview's is empty. */
export type NavItem = { path: string; label: string; icon: LucideIcon };
export type NavGroup = { title: string; items: readonly NavItem[] };

const overview: NavItem = { path: '', label: 'Overview', icon: LayoutDashboard };
const calls: NavItem = { path: 'calls', label: 'Calls', icon: Phone };
const inbox: NavItem = { path: INBOX_PATH, label: 'Callbacks', icon: PhoneOutgoing };

export const NAV_GROUPS: readonly NavGroup[] = [
  {
    title: 'Calls',
    items: [
      overview,
      calls,
      inbox,
      { path: 'contacts', label: 'Contacts', icon: Contact },
      { path: 'phone', label: 'My browser phone', icon: Headset },
    ],
  },
  {
    title: 'Set up',
    items: [
      { path: 'numbers', label: 'Numbers', icon: Hash },
      { path: 'flows', label: 'Flows', icon: Workflow },
      { path: 'prompts', label: 'Prompts', icon: AudioLines },
      { path: 'hours', label: 'Hours', icon: CalendarClock },
      { path: 'people', label: 'People', icon: Users },
    ],
  },
  {
    title: 'Know',
    items: [
      { path: 'ask', label: 'Ask', icon: MessageCircleQuestion },
      { path: 'alerts', label: 'Alerts', icon: Bell },
    ],
  },
];

export const SETTINGS_ITEM: NavItem = { path: 'settings', label: 'Settings', icon: Settings };

export const NAV_ITEMS: readonly NavItem[] = [...NAV_GROUPS.flatMap((group) => group.items), SETTINGS_ITEM];

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
