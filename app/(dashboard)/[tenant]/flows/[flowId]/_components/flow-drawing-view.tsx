'use client';

import dynamic from 'next/dynamic';
import { Skeleton } from '@/app/_components/skeleton';
import type { DrawingCanvasProps } from './drawing-canvas';

const DrawingCanvas = dynamic(() => import('./drawing-canvas').then((module) => module.DrawingCanvas), {
  ssr: false,
  loading: () => <Skeleton className="h-full" />,
});

/** A flow as a drawing that is only looked at; as large as what it stands in. */
export function FlowDrawingView(props: DrawingCanvasProps) {
  return <DrawingCanvas {...props} />;
}
