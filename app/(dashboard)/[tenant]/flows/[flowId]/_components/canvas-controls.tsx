'use client';

import { WandSparkles } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { BUILDER } from '../builder-strings';
import { FIT } from './canvas-fit';
import { ZoomControls } from './zoom-controls';

const WHOLE = { ...FIT, maxZoom: 1 };

/** Closer, further, all of it; and back in place what was moved. */
export function CanvasControls({ onTidy, isMoved }: { onTidy: () => void; isMoved: boolean }) {
  return (
    <ZoomControls fit={WHOLE}>
      {isMoved ? (
        <Button kind="quiet" onClick={onTidy}>
          <WandSparkles aria-hidden />
          {BUILDER.tidy}
        </Button>
      ) : null}
    </ZoomControls>
  );
}
