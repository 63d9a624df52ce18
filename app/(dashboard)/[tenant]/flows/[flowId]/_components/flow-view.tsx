'use client';

import dynamic from 'next/dynamic';
import { Skeleton } from '@/app/_components/skeleton';
import { Outline } from './outline';
import { isWide } from './use-wide';

const loadCanvas = () => import('./canvas').then((module) => module.Canvas);
const Canvas = dynamic(loadCanvas, { ssr: false, loading: () => <Waiting /> });

// It comes while the page is brought to life, not after. Should it fail now, the page asks again when it needs it, and says so.
if (typeof window !== 'undefined' && isWide()) loadCanvas().catch(() => undefined);

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
