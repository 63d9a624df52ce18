'use client';

import dynamic from 'next/dynamic';
import { Skeleton } from '@/app/_components/skeleton';
import { Outline } from './outline';

const Canvas = dynamic(() => import('./canvas').then((module) => module.Canvas), {
  ssr: false,
  loading: () => <Waiting />,
});

/** The flow as a drawing or as a list; the same operations in both. */
export function FlowView({ view, isReady }: { view: 'canvas' | 'outline'; isReady: boolean }) {
  if (!isReady) return <Waiting />;
  return view === 'canvas' ? <Canvas /> : <Outline />;
}

function Waiting() {
  return (
    <div className="flex-1 p-6">
      <Skeleton className="h-full min-h-64" />
    </div>
  );
}
