import { Card } from '@/app/_components/card';
import { Skeleton } from '@/app/_components/skeleton';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** The shape of the list while it is on its way. */
export function CallsSkeleton() {
  return (
    <div aria-busy>
      <Skeleton className="mb-2 h-4 w-40" />
      <Skeleton className="mb-6 h-7 w-96 max-w-full" />
      <Skeleton className="mb-4 h-9 w-72 max-w-full" />
      <Card className="flex flex-col gap-5 p-4">
        {ROWS.map((row) => (
          <Skeleton key={row} className="h-6 w-full" />
        ))}
      </Card>
    </div>
  );
}
