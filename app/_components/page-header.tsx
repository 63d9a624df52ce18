import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: string;
  /** The one sentence that answers the page's question. */
  answer?: ReactNode;
  /** Said once a page: the zone that its times are in. */
  zone?: string;
  actions?: ReactNode;
};

export function PageHeader({ title, answer, zone, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 max-w-3xl">
        <p className="text-xs text-muted">
          <span className="sr-only">{title}. </span>
          {zone}
        </p>
        <h1 className="sr-only">{title}</h1>
        {answer ? <p className="text-lg font-semibold text-balance">{answer}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}
