import { classNames } from './class-names';

/** A grey stand-in of the final shape; shown only when loading takes longer than 300 ms. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames('late-fade-in rounded-sm bg-closed-soft', className)} />;
}
