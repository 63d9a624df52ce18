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
        <div className="flex flex-wrap gap-x-2 text-sm text-muted">
          <h1 className="font-medium">{title}</h1>
          {zone ? <p>{zone}</p> : null}
        </div>
        {answer ? <p className="text-lg font-semibold text-balance">{answer}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}
