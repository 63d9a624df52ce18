import { CircleCheck, CircleDashed, PencilLine } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/app/_components/badge';
import { Moment } from '@/app/_components/moment';
import { FLOWS } from '../flows-strings';
import type { FlowLine } from '../read-flow-lines';
import { ArchiveButton } from './archive-button';

type FlowRowProps = { line: FlowLine; slug: string; mayChange: boolean; timeZone: string; now: number };

/** A flow of the list: what it does, which numbers lead to it, whether callers hear what was drawn last. */
export function FlowRow({ line, slug, mayChange, timeZone, now }: FlowRowProps) {
  return (
    <li className="flex flex-col gap-3 p-4 sm:flex-row sm:items-start">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-2">
          <Link href={`/${slug}/flows/${line.id}`} className="text-base font-semibold hover:underline">
            {line.name}
          </Link>
          <State state={line.state} />
        </div>
        <p className="mt-1 max-w-3xl text-sm text-pretty">{line.sentence}</p>
        <p className="mt-1 text-xs text-muted">
          {line.numbers.length > 0 ? `${FLOWS.usedBy} ${line.numbers.join(', ')}` : FLOWS.unused}
          {line.savedAt === null ? null : (
            <>
              {' · '}
              {FLOWS.lastSaved} <Moment at={line.savedAt} zone={timeZone} now={now} />{' '}
              {line.savedBy ? `${FLOWS.by} ${line.savedBy}` : null}
            </>
          )}
        </p>
      </div>
      {mayChange ? <ArchiveButton slug={slug} flowId={line.id} name={line.name} isArchived={line.isArchived} /> : null}
    </li>
  );
}

function State({ state }: { state: FlowLine['state'] }) {
  if (state === 'published') {
    return (
      <Badge tone="answered" icon={CircleCheck}>
        {FLOWS.published}
      </Badge>
    );
  }
  if (state === 'changed') {
    return (
      <Badge tone="voicemail" icon={PencilLine}>
        {FLOWS.draftDiffers}
      </Badge>
    );
  }
  return <Badge icon={CircleDashed}>{FLOWS.neverPublished}</Badge>;
}
