import { formatInstant } from '@/lib/core/shared/time';
import { formatUtc } from './format-moment';

type MomentProps = { at: number; zone: string; now: number };

/** A point in time in the tenant's zone, with UTC on hover. */
export function Moment({ at, zone, now }: MomentProps) {
  return (
    <time dateTime={new Date(at).toISOString()} title={formatUtc(at)} className="tabular whitespace-nowrap">
      {formatInstant(at, zone, now)}
    </time>
  );
}
