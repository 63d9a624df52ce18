'use client';

import { useReactFlow } from '@xyflow/react';
import { Maximize, Minus, Plus, WandSparkles } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { BUILDER } from '../builder-strings';
import { FIT } from './canvas-fit';

/** Closer, further, all of it; and back in place what was moved. */
export function CanvasControls({ onTidy, isMoved }: { onTidy: () => void; isMoved: boolean }) {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <div className="flex gap-0.5 rounded-md border border-line bg-surface p-0.5">
      <Button kind="quiet" size="icon" aria-label={BUILDER.zoomOut} onClick={() => zoomOut({ duration: 120 })}>
        <Minus aria-hidden />
      </Button>
      <Button kind="quiet" size="icon" aria-label={BUILDER.zoomIn} onClick={() => zoomIn({ duration: 120 })}>
        <Plus aria-hidden />
      </Button>
      <Button kind="quiet" size="icon" aria-label={BUILDER.fit} onClick={() => fitView({ ...FIT, maxZoom: 1 })}>
        <Maximize aria-hidden />
      </Button>
      {isMoved ? (
        <Button kind="quiet" onClick={onTidy}>
          <WandSparkles aria-hidden />
          {BUILDER.tidy}
        </Button>
      ) : null}
    </div>
  );
}
