import { formatDuration } from '@/lib/core/shared/time';
import { OVERVIEW } from '../overview-strings';
import { Tile } from './tile';

type Counts = { inbound: number; answered: number; missed: number; voicemail: number; talkSeconds: number };

type OverviewTilesProps = { today: Counts; yesterday: Counts; date: string; slug: string };

const averageTalk = (counts: Counts) =>
  counts.answered === 0 ? OVERVIEW.none : formatDuration(counts.talkSeconds / counts.answered);

/** Five figures of today beside yesterday's at the same hour. */
export function OverviewTiles({ today, yesterday, date, slug }: OverviewTilesProps) {
  const href = (filter: string) => `/${slug}/calls?from=${date}&to=${date}&direction=inbound${filter}`;
  const compare = (value: number | string) => `${value} ${OVERVIEW.yesterday}`;
  return (
    <ul aria-label={OVERVIEW.tiles} className="grid grid-cols-2 gap-3 sm:grid-cols-5">
      <Tile label={OVERVIEW.calls} value={String(today.inbound)} compare={compare(yesterday.inbound)} href={href('')} />
      <Tile
        label={OVERVIEW.answered}
        value={String(today.answered)}
        compare={compare(yesterday.answered)}
        href={href('&outcome=answered')}
      />
      <Tile
        label={OVERVIEW.missed}
        value={String(today.missed)}
        compare={compare(yesterday.missed)}
        href={href('&missed=yes')}
      />
      <Tile
        label={OVERVIEW.voicemail}
        value={String(today.voicemail)}
        compare={compare(yesterday.voicemail)}
        href={href('&outcome=voicemail')}
      />
      <Tile
        label={OVERVIEW.talk}
        value={averageTalk(today)}
        compare={compare(yesterday.answered === 0 ? OVERVIEW.noneThen : averageTalk(yesterday))}
        href={href('&outcome=answered')}
      />
    </ul>
  );
}
