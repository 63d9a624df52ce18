import {
  CircleHelp,
  Clock,
  Disc,
  Hash,
  Keyboard,
  Languages,
  ListTree,
  type LucideIcon,
  MessageCircle,
  MessageSquare,
  PencilLine,
  PhoneCall,
  PhoneForwarded,
  PhoneIncoming,
  PhoneMissed,
  PhoneOff,
  Split,
  Tag,
  UserSearch,
  Voicemail,
  Webhook,
  Workflow,
} from 'lucide-react';

/** The icons that kinds of steps name. A map, so that the browser loads these and not the whole set. */
const ICONS: Readonly<Record<string, LucideIcon>> = {
  clock: Clock,
  disc: Disc,
  hash: Hash,
  keyboard: Keyboard,
  languages: Languages,
  'list-tree': ListTree,
  'message-circle': MessageCircle,
  'message-square': MessageSquare,
  'pencil-line': PencilLine,
  'phone-call': PhoneCall,
  'phone-forwarded': PhoneForwarded,
  'phone-incoming': PhoneIncoming,
  'phone-missed': PhoneMissed,
  'phone-off': PhoneOff,
  split: Split,
  tag: Tag,
  'user-search': UserSearch,
  voicemail: Voicemail,
  webhook: Webhook,
  workflow: Workflow,
};

export function StepIcon({ name, className }: { name: string; className?: string }) {
  const Icon = ICONS[name] ?? CircleHelp;
  return <Icon aria-hidden className={className} />;
}
