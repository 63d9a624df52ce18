import { TriangleAlert } from 'lucide-react';
import { Badge } from '@/app/_components/badge';
import type { Business, CallFacts } from '@/lib/core/flow/business';
import { describeGaps } from '@/lib/core/flow/describe-gaps';
import type { Flow } from '@/lib/core/flow/flow';
import { findCoverageGaps } from '@/lib/services/flows/find-coverage-gaps';
import { ASK } from '../ask-strings';

const GAPS_MOST = 100;

type GapListProps = { flow: Flow; business: Business; call: CallFacts; scheduleId: string | null; now: number };

/** The gaps of the coming year as sentences; they stream in after the page. */
export async function GapList({ flow, business, call, scheduleId, now }: GapListProps) {
  const gaps = await findCoverageGaps({ flow, business, call, scheduleId, from: now });
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
