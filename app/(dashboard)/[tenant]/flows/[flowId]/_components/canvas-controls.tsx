'use client';

import { Map as MapIcon, WandSparkles } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { BUILDER } from '../builder-strings';
import { FIT } from './canvas-fit';
import { ZoomControls } from './zoom-controls';

const WHOLE = { ...FIT, maxZoom: 1 };

type CanvasControlsProps = { onTidy: () => void; isMoved: boolean; isMapShown: boolean; onMap: () => void };

/** Closer, further, all of it, a small map; and back in place what was moved. */
export function CanvasControls({ onTidy, isMoved, isMapShown, onMap }: CanvasControlsProps) {
  return (
    <ZoomControls fit={WHOLE}>
      <Button
        kind="quiet"
        size="icon"
        title={BUILDER.map}
        aria-label={BUILDER.map}
        aria-pressed={isMapShown}
        onClick={onMap}
        className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
      >
        <MapIcon aria-hidden />
      </Button>
      {isMoved ? (
        <Button kind="quiet" onClick={onTidy}>
          <WandSparkles aria-hidden />
          {BUILDER.tidy}
        </Button>
      ) : null}
    </ZoomControls>
  );
}
