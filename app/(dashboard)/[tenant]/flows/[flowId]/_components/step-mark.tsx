import { Check, type LucideIcon, Minus, PencilLine, PhoneCall, PhoneOff, Plus } from 'lucide-react';
import { classNames } from '@/app/_components/class-names';
import { MARK_WORDS } from '../drawing-strings';
import type { StepMark } from '../flow-drawing';

type Look = { icon: LucideIcon; badge: string; frame: string };

/** Colour, icon and word say the same, each by itself. */
const LOOKS: Readonly<Record<StepMark, Look>> = {
  here: {
    icon: PhoneCall,
    badge: 'border-accent bg-accent text-accent-ink',
    frame: 'border-accent outline-3 outline-accent',
  },
  passed: {
    icon: Check,
    badge: 'border-answered bg-answered-soft text-answered',
    frame: 'border-answered outline-2 outline-answered',
  },
  ended: {
    icon: PhoneOff,
    badge: 'border-ink bg-ink text-surface',
    frame: 'border-ink outline-2 outline-ink',
  },
  added: {
    icon: Plus,
    badge: 'border-answered bg-answered-soft text-answered',
    frame: 'border-answered outline-2 outline-answered',
  },
  changed: {
    icon: PencilLine,
    badge: 'border-voicemail bg-voicemail-soft text-voicemail',
    frame: 'border-voicemail outline-2 outline-voicemail',
  },
  removed: {
    icon: Minus,
    badge: 'border-missed bg-missed-soft text-missed',
    frame: 'border-dashed border-missed outline-2 outline-dashed outline-missed',
  },
};

/** The frame of a step that is marked, as classes. */
export function markFrame(mark: StepMark): string {
  return LOOKS[mark].frame;
}

/** The mark of a step as a badge. */
export function MarkBadge({ mark, className }: { mark: StepMark; className?: string }) {
  const { icon: Icon, badge } = LOOKS[mark];
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full border px-2 py-0.5 text-xs font-medium whitespace-nowrap',
        badge,
        className,
      )}
    >
      <Icon aria-hidden className="size-3" />
      {MARK_WORDS[mark]}
    </span>
  );
}
