import { Card } from '@/app/_components/card';
import { Skeleton } from '@/app/_components/skeleton';

const TILES = ['a', 'b', 'c', 'd', 'e'];

/** The shape of the overview while it is on its way: its sentence, a row of figures and two cards. */
export function OverviewSkeleton() {
  return (
    <div aria-busy>
      <Skeleton className="mb-2 h-4 w-40" />
      <Skeleton className="mb-6 h-7 w-[32rem] max-w-full" />
      <div className="mb-6 grid grid-cols-2 gap-3 sm:grid-cols-5">
        {TILES.map((tile) => (
          <Skeleton key={tile} className="h-24 max-sm:last:col-span-2" />
        ))}
      </div>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card className="h-64" />
        <Card className="h-64" />
      </div>
    </div>
  );
}
