import type { ReactNode } from 'react';

/** A chapter of the page; it does not break over a printed page where that can be helped. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="mb-8">
      <h2 className="mb-3 border-b border-line pb-1 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}

export function Entry({ title, detail, children }: { title: string; detail?: string; children?: ReactNode }) {
  return (
    <article className="mb-4 break-inside-avoid">
      <h3 className="text-sm font-semibold">{title}</h3>
      {detail ? <p className="text-sm text-muted">{detail}</p> : null}
      {children}
    </article>
  );
}
