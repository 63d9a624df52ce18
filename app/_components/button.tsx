import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export const buttonClasses = cva(
  'touch-target inline-flex shrink-0 items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap transition-colors disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      kind: {
        primary: 'border-transparent bg-accent text-accent-ink hover:bg-accent-hover',
        secondary: 'border-line bg-surface text-ink hover:bg-hover',
        quiet: 'border-transparent bg-transparent text-ink hover:bg-hover',
        danger: 'border-line bg-surface text-missed hover:bg-missed-soft',
      },
      size: {
        normal: 'min-h-9 px-3 text-sm',
        small: 'min-h-8 px-2 text-sm',
        icon: 'size-9 p-0',
      },
    },
    defaultVariants: { kind: 'secondary', size: 'normal' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonClasses>;

export function Button({ kind, size, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={classNames(buttonClasses({ kind, size }), className)} {...rest} />;
}
