import { cva, type VariantProps } from 'class-variance-authority';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

const badgeClasses = cva(
  'inline-flex min-h-6 items-center gap-1.5 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0',
  {
    variants: {
      tone: {
        answered: 'bg-answered-soft text-answered',
        missed: 'bg-missed-soft text-missed',
        voicemail: 'bg-voicemail-soft text-voicemail',
        live: 'bg-live-soft text-live',
        closed: 'bg-closed-soft text-closed',
      },
    },
    defaultVariants: { tone: 'closed' },
  },
);

export type Tone = NonNullable<VariantProps<typeof badgeClasses>['tone']>;

type BadgeProps = { tone?: Tone; icon?: LucideIcon; className?: string; children: ReactNode };

/** A state as colour, icon and word together. */
export function Badge({ tone = 'closed', icon: Icon, className, children }: BadgeProps) {
  return (
    <span className={classNames(badgeClasses({ tone }), className)}>
      {Icon ? <Icon aria-hidden /> : null}
      {children}
    </span>
  );
}
