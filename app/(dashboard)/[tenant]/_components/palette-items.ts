import type { LucideIcon } from 'lucide-react';
import {
  AudioLines,
  Bell,
  Building2,
  CalendarClock,
  Contact,
  Hash,
  History,
  Key,
  Phone,
  Plus,
  Shapes,
  User,
  Workflow,
} from 'lucide-react';
import { mayRole, type Permission, type Role } from '@/lib/core/access/may-role';
import type { Found } from '@/lib/services/search/search-business';

/** `path` stands behind the tenant's slug. */
export type PaletteItem = {
  path: string;
  label: string;
  words: readonly string[];
  icon: LucideIcon;
  permission: Permission;
};

/** What can be done, and where. */
const ACTIONS: readonly PaletteItem[] = [
  {
    path: 'contacts/new',
    label: 'Add a contact',
    words: ['new', 'customer', 'vip', 'block'],
    icon: Plus,
    permission: 'contacts.change',
  },
  {
    path: 'people/person/new',
    label: 'Add a person',
    words: ['new', 'employee', 'phone'],
    icon: Plus,
    permission: 'people.change',
  },
  {
    path: 'people/department/new',
    label: 'Add a department',
    words: ['new', 'team', 'group'],
    icon: Plus,
    permission: 'people.change',
  },
  { path: 'flows', label: 'Create a flow', words: ['new', 'menu', 'ivr'], icon: Plus, permission: 'flows.change' },
  { path: 'flows/import', label: 'Import a flow', words: ['studio', 'twilio'], icon: Plus, permission: 'flows.change' },
  {
    path: 'prompts',
    label: 'Record a prompt',
    words: ['new', 'greeting', 'announcement'],
    icon: Plus,
    permission: 'prompts.change',
  },
  {
    path: 'alerts',
    label: 'Change alerts',
    words: ['notify', 'text', 'e-mail'],
    icon: Bell,
    permission: 'alerts.change',
  },
  {
    path: 'hours',
    label: 'Change opening hours',
    words: ['close today', 'holiday', 'schedule'],
    icon: CalendarClock,
    permission: 'hours.change',
  },
  {
    path: 'people',
    label: 'Set availability',
    words: ['do not disturb', 'away', 'ring'],
    icon: User,
    permission: 'people.changeOwn',
  },
  {
    path: 'inbox',
    label: 'Call back missed callers',
    words: ['return', 'inbox'],
    icon: Phone,
    permission: 'callbacks.change',
  },
  { path: 'calls?missed=yes', label: 'See missed calls', words: ['unanswered'], icon: Phone, permission: 'calls.read' },
  {
    path: 'calls?outcome=voicemail',
    label: 'See voicemails',
    words: ['messages', 'listen'],
    icon: Phone,
    permission: 'calls.read',
  },
];

const SETTINGS_SECTIONS: readonly PaletteItem[] = [
  {
    path: 'settings#business',
    label: 'Business name, time zone and backup phone',
    words: ['settings', 'fallback'],
    icon: Building2,
    permission: 'settings.read',
  },
  {
    path: 'settings#recording',
    label: 'Call recording',
    words: ['settings', 'announcement', 'retention', 'days'],
    icon: AudioLines,
    permission: 'settings.read',
  },
  {
    path: 'settings#keys',
    label: 'API keys',
    words: ['settings', 'developer', 'token'],
    icon: Key,
    permission: 'apiKeys.manage',
  },
  {
    path: 'settings#audit',
    label: 'Audit log',
    words: ['settings', 'who did what', 'history'],
    icon: History,
    permission: 'audit.read',
  },
];

export const actionsFor = (role: Role) => ACTIONS.filter(({ permission }) => mayRole(role, permission));
export const settingsFor = (role: Role) => SETTINGS_SECTIONS.filter(({ permission }) => mayRole(role, permission));

type FoundLook = { icon: LucideIcon; word: string; path: (found: Found) => string };

/** Where each kind of thing is opened. */
export const FOUND_LOOKS: Readonly<Record<Found['kind'], FoundLook>> = {
  contact: { icon: Contact, word: 'Contact', path: ({ id }) => `contacts/${id}` },
  caller: { icon: Phone, word: 'Caller', path: ({ id }) => `calls?q=${encodeURIComponent(id)}` },
  person: { icon: User, word: 'Person', path: ({ id }) => `people/person/${id}` },
  department: { icon: Shapes, word: 'Department', path: ({ id }) => `people/department/${id}` },
  flow: { icon: Workflow, word: 'Flow', path: ({ id }) => `flows/${id}` },
  number: { icon: Hash, word: 'Number', path: () => 'numbers' },
  prompt: { icon: AudioLines, word: 'Prompt', path: ({ id }) => `prompts/${id}` },
};
