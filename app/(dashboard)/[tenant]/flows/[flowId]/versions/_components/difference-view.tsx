'use client';

import { Card, CardHeader } from '@/app/_components/card';
import { FlowDrawingView } from '../../_components/flow-drawing-view';
import { MarkBadge } from '../../_components/step-mark';
import { useWide } from '../../_components/use-wide';
import type { DrawnDifference } from '../draw-difference';
import { VERSIONS } from '../versions-strings';

type DifferenceViewProps = { id: string; title: string; drawn: DrawnDifference };

const SHOWN = ['added', 'changed', 'removed'] as const;

/** What changed, on the canvas, with what each mark means. Where there is no room for a canvas the sentences say all of it. */
export function DifferenceView({ id, title, drawn }: DifferenceViewProps) {
  const isWide = useWide();
  if (isWide === false) return null;
  const marks = Object.values(drawn.marks.steps);
  return (
    <Card aria-label={title} id={id} className="scroll-mt-6">
      <CardHeader
        title={title}
        action={
          <ul aria-label={VERSIONS.legend} className="flex flex-wrap gap-2">
            {SHOWN.map((mark) => (
              <li key={mark} className="inline-flex items-center gap-1 text-xs">
                <MarkBadge mark={mark} />
                <span className="tabular text-muted">{marks.filter((each) => each === mark).length}</span>
              </li>
            ))}
            <li className="inline-flex items-center gap-1 text-xs text-muted">
              <svg aria-hidden="true" className="h-2 w-8 text-missed" viewBox="0 0 32 8">
                <path d="M0 4H32" stroke="currentColor" strokeWidth="2" strokeDasharray="6 5" />
              </svg>
              {VERSIONS.formerWay}
            </li>
          </ul>
        }
      />
      <div className="h-[28rem]">
        <FlowDrawingView
          drawing={drawn.drawing}
          marks={drawn.marks}
          followId={null}
          startId={firstMarked(drawn)}
          label={title}
        />
      </div>
    </Card>
  );
}

/** Where a large drawing is opened: at the first step of which there is something to see. */
function firstMarked({ drawing, marks }: DrawnDifference): string {
  return drawing.steps.find(({ id }) => marks.steps[id] !== undefined)?.id ?? drawing.entry;
}
