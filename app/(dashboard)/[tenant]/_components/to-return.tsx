import { PhoneOutgoing } from 'lucide-react';
import Link from 'next/link';
import { buttonClasses } from '@/app/_components/button';
import { nameText, numberText } from '@/app/_components/caller';
import { Card, CardHeader } from '@/app/_components/card';
import { Moment } from '@/app/_components/moment';
import { OVERVIEW } from '../overview-strings';

type Waiting = { number: string; callerName: string | null; callId: string; missedAt: number; times: number };

type ToReturnProps = {
  callers: readonly Waiting[];
  /** With those who asked to be called back. */
  total: number;
  asked: number;
  slug: string;
  country: string;
  zone: string;
  now: number;
};

/** The callers whom nobody has talked with since they were missed. */
export function ToReturn({ callers, total, asked, slug, country, zone, now }: ToReturnProps) {
  return (
    <Card aria-label={OVERVIEW.toReturn}>
      <CardHeader
        title={OVERVIEW.toReturn}
        hint={OVERVIEW.toReturnHint}
        action={
          total === 0 ? null : (
            <Link href={`/${slug}/inbox`} className="text-sm font-medium text-accent hover:underline">
              {OVERVIEW.toReturnAll(total)}
            </Link>
          )
        }
      />
      {asked === 0 ? null : (
        <p className="border-b border-line px-4 py-3 text-sm last:border-b-0">
          <Link href={`/${slug}/inbox`} className="font-medium text-accent hover:underline">
            {OVERVIEW.asked(asked)}
          </Link>
        </p>
      )}
      {total === 0 ? <p className="px-4 py-4 text-sm text-muted">{OVERVIEW.toReturnNone}</p> : null}
      <ul>
        {callers.map((caller) => {
          const text = caller.callerName ? nameText(caller.callerName) : numberText(caller.number, country);
          return (
            <li
              key={caller.number}
              className="relative flex min-h-14 items-center gap-3 border-b border-line px-4 py-2 last:border-b-0 hover:bg-hover"
            >
              <div className="min-w-0 flex-1">
                <Link
                  href={`/${slug}/calls/${caller.callId}`}
                  className="block truncate font-medium after:absolute after:inset-0"
                >
                  {text}
                </Link>
                <span className="block truncate text-xs text-muted">
                  <Moment at={caller.missedAt} zone={zone} now={now} /> {OVERVIEW.times(caller.times)}
                </span>
              </div>
              <a
                href={`tel:${caller.number}`}
                aria-label={`${OVERVIEW.call} ${text}`}
                className={`${buttonClasses({ kind: 'secondary', size: 'icon' })} relative z-10`}
              >
                <PhoneOutgoing aria-hidden />
              </a>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
