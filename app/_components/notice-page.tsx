import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type NoticePageProps = { icon: LucideIcon; title: string; text: string; action?: ReactNode };

/** A whole page that says one thing: what happened, whether calls are affected, what to do next. */
export function NoticePage({ icon: Icon, title, text, action }: NoticePageProps) {
  return (
    <div className="mx-auto flex min-h-[60dvh] max-w-md flex-col items-center justify-center gap-3 p-6 text-center">
      <Icon aria-hidden className="size-6 text-muted" />
      <h1 className="text-lg font-semibold text-balance">{title}</h1>
      <p className="text-sm text-muted">{text}</p>
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
