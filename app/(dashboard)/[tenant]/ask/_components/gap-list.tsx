import { setTimeout } from 'node:timers/promises';
import { TriangleAlert } from 'lucide-react';
import { Badge } from '@/app/_components/badge';
import type { Business, CallFacts } from '@/lib/core/flow/business';
import { coverageGaps } from '@/lib/core/flow/coverage-gaps';
import { describeGaps } from '@/lib/core/flow/describe-gaps';
import type { Flow } from '@/lib/core/flow/flow';
import { DAY_MS } from '@/lib/core/shared/time';
import { ASK } from '../ask-strings';

const YEAR_DAYS = 365;
const GAPS_MOST = 100;
const PAGE_FIRST_MS = 10;

type GapListProps = { flow: Flow; business: Business; call: CallFacts; scheduleId: string | null; now: number };

/** The gaps of the coming year as sentences. It takes a moment to reckon, so it streams in after the page. */
export async function GapList({ flow, business, call, scheduleId, now }: GapListProps) {
  // Reckoning a year holds the process: the page above goes out first.
  await setTimeout(PAGE_FIRST_MS);
  const gaps = coverageGaps({ flow, business, call, scheduleId, from: now, to: now + YEAR_DAYS * DAY_MS });
  const sentences = describeGaps(gaps, business.timeZone);
  if (sentences.length === 0) return <p className="p-4 text-sm">{ASK.gapsNone}</p>;
  return (
    <>
      <ul className="flex flex-col">
        {sentences.slice(0, GAPS_MOST).map(({ text, isOpen, from }) => (
          <li
            key={`${from}-${text}`}
            className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2 text-sm"
          >
            {isOpen ? (
              <Badge tone="missed" icon={TriangleAlert}>
                {ASK.open}
              </Badge>
            ) : null}
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {sentences.length > GAPS_MOST ? <p className="p-4 text-sm text-muted">{ASK.gapsMost}</p> : null}
    </>
  );
}
