'use client';

import { type FitViewOptions, useReactFlow } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/app/_components/button';
import { DRAWING } from '../drawing-strings';

type ZoomControlsProps = { fit: FitViewOptions; children?: ReactNode };

/** Closer, further, all of it; and what else a canvas offers there. */
export function ZoomControls({ fit, children }: ZoomControlsProps) {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <div className="flex gap-0.5 rounded-md border border-line bg-surface p-0.5">
      <Button
        kind="quiet"
        size="icon"
        title={DRAWING.zoomOut}
        aria-label={DRAWING.zoomOut}
        onClick={() => zoomOut({ duration: 120 })}
      >
        <Minus aria-hidden />
      </Button>
      <Button
        kind="quiet"
        size="icon"
        title={DRAWING.zoomIn}
        aria-label={DRAWING.zoomIn}
        onClick={() => zoomIn({ duration: 120 })}
      >
        <Plus aria-hidden />
      </Button>
      <Button kind="quiet" size="icon" title={DRAWING.fit} aria-label={DRAWING.fit} onClick={() => fitView(fit)}>
        <Maximize aria-hidden />
      </Button>
      {children}
    </div>
  );
}
