import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={classNames('min-w-0 rounded-md border border-line bg-surface', className)} {...rest} />;
}

type CardHeaderProps = { title: string; id?: string; hint?: ReactNode; action?: ReactNode };

export function CardHeader({ title, id, hint, action }: CardHeaderProps) {
  return (
    <div className="flex min-h-12 items-center justify-between gap-4 border-b border-line px-4 py-2">
      <div className="min-w-0">
        <h2 id={id} className="text-sm font-semibold">
          {title}
        </h2>
        {hint ? <p className="text-xs text-muted">{hint}</p> : null}
      </div>
      {action ? <div className="shrink-0">{action}</div> : null}
    </div>
  );
}
