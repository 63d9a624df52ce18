import type { Metadata } from 'next';
import Link from 'next/link';
import { CallList } from '@/app/_components/call-list';
import { Card, CardHeader } from '@/app/_components/card';
import { formatZone } from '@/app/_components/format-moment';
import { LiveRefresh } from '@/app/_components/live-refresh';
import { PageHeader } from '@/app/_components/page-header';
import { mayRole } from '@/lib/core/access/may-role';
import { listCalls, listLiveCalls } from '@/lib/db/calls';
import { tenantPage } from '@/lib/http/tenant-page';
import { HourChart } from './_components/hour-chart';
import { LiveCalls } from './_components/live-calls';
import { NextSteps } from './_components/next-steps';
import { OverviewSkeleton } from './_components/overview-skeleton';
import { OverviewTiles } from './_components/overview-tiles';
import { ToReturn } from './_components/to-return';
import { readNextSteps } from './next-steps-data';
import { NEXT_STEPS } from './next-steps-strings';
import { readOverview } from './overview-data';
import { answerSentence, OVERVIEW } from './overview-strings';

export const metadata: Metadata = { title: OVERVIEW.title };

const LATEST_ROWS = 8;

/** How is today going? */
export default tenantPage(
  'calls.read',
  async ({ scope, tenant, role, now }) => {
    const { slug, country, timeZone: zone } = tenant;
    const [data, live, latest] = await Promise.all([
      readOverview(scope, zone, now),
      listLiveCalls(scope, 20),
      listCalls(scope, {}, { rows: LATEST_ROWS }),
    ]);
    if (latest.calls.length === 0)
      return (
        <>
          <LiveRefresh slug={slug} madeAt={now} />
          <PageHeader title={OVERVIEW.title} answer={NEXT_STEPS.answer} zone={formatZone(zone, now)} />
          <NextSteps steps={await readNextSteps(scope)} slug={slug} />
        </>
      );
    const { today, toReturn } = data;
    const answer = answerSentence({ calls: today.inbound, missed: today.missed, live: live.length }, toReturn.total);
    return (
      <>
        <LiveRefresh slug={slug} madeAt={now} />
        <PageHeader title={OVERVIEW.title} answer={answer} zone={formatZone(zone, now)} />
        <div className="flex flex-col gap-6">
          <OverviewTiles today={today} yesterday={data.yesterday} date={data.date} slug={slug} />
          <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <HourChart bars={data.hours} date={data.date} slug={slug} />
            <LiveCalls calls={live} slug={slug} country={country} now={now} />
          </div>
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <Card aria-label={OVERVIEW.latest} className="lg:order-first">
              <CardHeader
                title={OVERVIEW.latest}
                action={
                  <Link href={`/${slug}/calls`} className="text-sm font-medium text-accent hover:underline">
                    {OVERVIEW.all}
                  </Link>
                }
              />
              <CallList
                label={OVERVIEW.latest}
                calls={latest.calls}
                slug={slug}
                country={country}
                zone={zone}
                now={now}
                mayListen={mayRole(role, 'recordings.listen')}
              />
            </Card>
            <ToReturn {...toReturn} slug={slug} country={country} zone={zone} now={now} />
          </div>
        </div>
      </>
    );
  },
  OverviewSkeleton,
);
