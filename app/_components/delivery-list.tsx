import Link from 'next/link';
import { CHANNEL_WORDS, DELIVERY_LOOKS } from './alert-words';
import { Badge } from './badge';
import { Moment } from './moment';
import { problemWords } from './problem-words';

export type DeliveryLine = {
  id: string;
  channel: string;
  status: keyof typeof DELIVERY_LOOKS;
  problem: string | null;
  createdAt: number;
  /** Name of the person, or the address where the person is gone. */
  recipient: string;
  /** What it was about, linked to the call; left out on the call's own page. */
  about?: { text: string; href: string };
};

type DeliveryListProps = { label: string; deliveries: readonly DeliveryLine[]; zone: string; now: number };

/** Alerts that were sent, and what became of each. */
export function DeliveryList({ label, deliveries, zone, now }: DeliveryListProps) {
  return (
    <ul aria-label={label}>
      {deliveries.map((delivery) => {
        const look = DELIVERY_LOOKS[delivery.status];
        return (
          <li key={delivery.id} className="flex flex-col gap-1 border-b border-line px-4 py-2.5 last:border-b-0">
            <div className="flex items-center justify-between gap-3">
              <span className="min-w-0 truncate text-sm">
                {CHANNEL_WORDS[delivery.channel] ?? delivery.channel} → {delivery.recipient}
              </span>
              <Badge tone={look.tone} icon={look.icon}>
                {look.word}
              </Badge>
            </div>
            <span className="text-xs text-muted">
              <Moment at={delivery.createdAt} zone={zone} now={now} />
              {delivery.about ? (
                <>
                  {' · '}
                  <Link href={delivery.about.href} prefetch={false} className="underline underline-offset-2">
                    {delivery.about.text}
                  </Link>
                </>
              ) : null}
            </span>
            {delivery.problem ? <p className="text-xs text-missed">{problemWords(delivery.problem)}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}
