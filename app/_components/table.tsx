import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A table that scrolls sideways inside its card rather than widening the page. */
export function Table({ className, label, ...rest }: ComponentProps<'table'> & { label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, which the keyboard must be able to do.
    <section tabIndex={0} aria-label={label} className="relative overflow-x-auto">
      <table className={classNames('w-full border-collapse text-sm', className)} {...rest} />
    </section>
  );
}

export function HeadCell({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={classNames(
        'h-9 border-b border-line px-4 text-start text-xs font-medium whitespace-nowrap text-muted',
        className,
      )}
      {...rest}
    />
  );
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td className={classNames('h-11 border-b border-line px-4 align-middle', className)} {...rest} />;
}
