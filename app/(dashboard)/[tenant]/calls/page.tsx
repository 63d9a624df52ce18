import { Phone, SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClasses } from '@/app/_components/button';
import { CallList } from '@/app/_components/call-list';
import { numberText } from '@/app/_components/caller';
import { Card } from '@/app/_components/card';
import { EmptyState } from '@/app/_components/empty-state';
import { formatZone } from '@/app/_components/format-moment';
import { ListKeys } from '@/app/_components/list-keys';
import { LiveRefresh } from '@/app/_components/live-refresh';
import { PageHeader } from '@/app/_components/page-header';
import { PAGE_ROWS_DEFAULT } from '@/lib/config/limits';
import { mayRole } from '@/lib/core/access/may-role';
import { addDays, instantOf, localTimeOf } from '@/lib/core/shared/time';
import { countCalls } from '@/lib/db/call-counts';
import { listCalls } from '@/lib/db/calls';
import { listNumbers } from '@/lib/db/numbers';
import { listPeople } from '@/lib/db/people';
import { tenantPage } from '@/lib/http/tenant-page';
import { CallsSkeleton } from './_components/calls-skeleton';
import { FilterChips } from './_components/filter-chips';
import { FilterForm } from './_components/filter-form';
import { PageLinks } from './_components/page-links';
import { callsHref, filterOf, isFiltered, parseCallsQuery } from './calls-query';
import { CALLS, callsAnswer, matchAnswer } from './calls-strings';
import { filterChipsOf } from './filter-chips-of';

export const metadata: Metadata = { title: CALLS.title };

/** What happened? */
export default tenantPage(
  'calls.read',
  async ({ scope, tenant, role, searchParams, now }) => {
    const { slug, country, timeZone: zone } = tenant;
    const query = parseCallsQuery(searchParams);
    const { date } = localTimeOf(now, zone);
    const [page, today, numbers, people] = await Promise.all([
      listCalls(scope, filterOf(query, zone), { rows: PAGE_ROWS_DEFAULT, after: query.after, before: query.before }),
      countCalls(scope, { from: instantOf(date, 0, zone), to: instantOf(addDays(date, 1), 0, zone) }),
      listNumbers(scope),
      listPeople(scope),
    ]);
    const numberNames = numbers.map(({ id, label, number }) => ({
      value: id,
      label: `${label} ${numberText(number, country)}`,
    }));
    const chips = filterChipsOf(slug, query, {
      numbers: new Map(numbers.map(({ id, label }) => [id, label])),
      people: new Map(people.map(({ id, name }) => [id, name])),
    });
    const filtered = isFiltered(query);
    const isAll = page.next === null && page.previous === null;
    const answer = filtered ? matchAnswer(page.calls.length, isAll) : callsAnswer(today, page.calls.length > 0);
    return (
      <>
        {query.after || query.before ? null : <LiveRefresh slug={slug} madeAt={now} />}
        <ListKeys title={CALLS.keys} closeLabel={CALLS.close} keys={CALLS.keyList} />
        <PageHeader title={CALLS.title} answer={answer} zone={formatZone(zone, now)} />
        <div className="mb-4 flex flex-col gap-3">
          <FilterForm
            action={`/${slug}/calls`}
            values={query}
            numbers={numberNames}
            people={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FilterChips chips={chips} clearHref={`/${slug}/calls`} />
        </div>
        <Card aria-label={CALLS.title}>
          {page.calls.length > 0 ? (
            <CallList
              label={CALLS.list}
              calls={page.calls}
              slug={slug}
              country={country}
              zone={zone}
              now={now}
              mayListen={mayRole(role, 'recordings.listen')}
            />
          ) : filtered ? (
            <EmptyState
              icon={SearchX}
              title={CALLS.noneTitle}
              text={CALLS.noneText}
              action={
                <Link href={`/${slug}/calls`} className={buttonClasses()}>
                  {CALLS.clear}
                </Link>
              }
            />
          ) : (
            <EmptyState icon={Phone} title={CALLS.emptyTitle} text={CALLS.emptyText} />
          )}
        </Card>
        <PageLinks
          newer={page.previous && callsHref(slug, query, { before: page.previous })}
          older={page.next && callsHref(slug, query, { after: page.next })}
        />
      </>
    );
  },
  CallsSkeleton,
);
