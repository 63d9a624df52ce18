'use client';

import { useMemo, useState } from 'react';
import { Card, CardHeader } from '@/app/_components/card';
import { FlowDrawingView } from '../../_components/flow-drawing-view';
import { useWide } from '../../_components/use-wide';
import { type FlowViewKind, ViewSwitch } from '../../_components/view-switch';
import type { FlowDrawing } from '../../flow-drawing';
import { litSteps, type PathStep } from '../../lit-steps';
import { TRY } from '../try-strings';
import { type OutlineStep, StepOutline } from './step-outline';
import { useSteppedPath } from './use-stepped-path';

type FlowInCallProps = {
  drawing: FlowDrawing;
  steps: readonly OutlineStep[];
  /** The steps that the call came to so far, of a trial or of a real call; it may only grow, or begin again. */
  path: readonly PathStep[];
  isOver: boolean;
};

/** The flow while a call goes through it, lit up step by step: a drawing where there is room for one, else a list. */
export function FlowInCall({ drawing, steps, path, isOver }: FlowInCallProps) {
  const isWide = useWide();
  const [wanted, setWanted] = useState<FlowViewKind>('canvas');
  const shown = useSteppedPath(path);
  const isAtEnd = isOver && shown.length === path.length;
  const marks = useMemo(() => litSteps(drawing, shown, isAtEnd), [drawing, shown, isAtEnd]);
  const isCanvas = isWide === true && wanted === 'canvas';
  return (
    <Card aria-label={TRY.steps} className="lg:sticky lg:top-6">
      <CardHeader title={TRY.steps} action={isWide === true ? <ViewSwitch view={wanted} onView={setWanted} /> : null} />
      {isCanvas ? (
        <div className="h-[calc(100dvh-10rem)] max-h-[44rem] min-h-96">
          <FlowDrawingView drawing={drawing} marks={marks} followId={shown.at(-1)?.stepId ?? null} />
        </div>
      ) : (
        <div className="lg:max-h-[44rem] lg:overflow-y-auto">
          <StepOutline steps={steps} path={shown} isOver={isAtEnd} />
        </div>
      )}
    </Card>
  );
}
