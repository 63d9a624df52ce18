import { CircleCheck, Moon } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/app/_components/badge';
import { Card } from '@/app/_components/card';
import { Flag } from '@/app/_components/flag';
import { FlowOutlineList } from '../../_components/flow-outline-list';
import { NUMBERS } from '../../number-strings';

type Node = { stepId: string; exit: string | null; text: string; next: readonly Node[] };

export type NumberCardProps = {
  label: string;
  /** In the national format of its country. */
  text: string;
  country: string | null;
  outline: Node | null;
  /** null: no flow, or one that was never published. */
  flow: { name: string; href: string } | null;
  /** null: no hours belong to it. */
  hours: { isOpen: boolean; text: string; href: string } | null;
  lastCall: ReactNode;
  callsHref: string;
  /** The way to change it; null: this role may only look. */
  change: ReactNode;
};

/** One number: what it is called, where it leads in words, whether it is open, and what came in last. */
export function NumberCard(props: NumberCardProps) {
  const { label, text, country, outline, flow, hours, lastCall, callsHref, change } = props;
  return (
    <Card aria-label={`${label}, ${text}`} className="p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="tabular flex items-center gap-2 text-lg font-semibold">
          <Flag country={country} />
          {text}
        </h2>
        <span className="text-sm text-muted">{label}</span>
        {hours ? (
          <Link href={hours.href} className="ms-auto rounded-sm">
            <Badge tone={hours.isOpen ? 'answered' : 'closed'} icon={hours.isOpen ? CircleCheck : Moon}>
              {hours.text}
            </Badge>
          </Link>
        ) : (
          <span className="ms-auto text-xs text-muted">{NUMBERS.hoursNone}</span>
        )}
        {change}
      </div>
      <dl className="mt-4 grid gap-x-6 gap-y-3 text-sm sm:grid-cols-[8rem_minmax(0,1fr)]">
        <dt className="text-muted">{NUMBERS.leads}</dt>
        <dd className="min-w-0">
          {outline ? (
            <>
              <p>
                {flow ? (
                  <Link href={flow.href} className="font-medium text-accent hover:underline">
                    {flow.name}
                  </Link>
                ) : null}
              </p>
              <p className="mt-1">{outline.text}</p>
              {outline.next.length > 0 ? (
                <details open className="mt-2">
                  <summary className="inline-flex min-h-6 items-center text-sm text-accent hover:underline">
                    {NUMBERS.all}
                  </summary>
                  <div className="mt-2">
                    <FlowOutlineList nodes={outline.next} />
                  </div>
                </details>
              ) : null}
            </>
          ) : (
            NUMBERS.leadsNowhere
          )}
        </dd>
        <dt className="text-muted">{NUMBERS.lastCall}</dt>
        <dd className="flex flex-wrap items-center justify-between gap-2">
          <span>{lastCall}</span>
          <Link href={callsHref} className="inline-flex min-h-6 items-center font-medium text-accent hover:underline">
            {NUMBERS.calls}
          </Link>
        </dd>
      </dl>
    </Card>
  );
}
