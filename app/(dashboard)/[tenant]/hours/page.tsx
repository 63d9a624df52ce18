import { CalendarClock } from 'lucide-react';
import type { Metadata } from 'next';
import { Card } from '@/app/_components/card';
import { EmptyState } from '@/app/_components/empty-state';
import { formatZone } from '@/app/_components/format-moment';
import { PageHeader } from '@/app/_components/page-header';
import { mayRole } from '@/lib/core/access/may-role';
import { describeState } from '@/lib/core/hours/describe-state';
import { listNumbers } from '@/lib/db/numbers';
import { listSchedules } from '@/lib/db/schedules';
import { tenantPage } from '@/lib/http/tenant-page';
import { HoursEditor } from './_components/hours-editor';
import { HOURS } from './_components/hours-strings';
import { saveHours } from './actions';

export const metadata: Metadata = { title: HOURS.title };

/** When are we open? */
export default tenantPage('hours.read', async ({ scope, tenant, role, searchParams, now }) => {
  const [schedules, numbers] = await Promise.all([listSchedules(scope), listNumbers(scope)]);
  const schedule = schedules.find(({ id }) => id === searchParams['schedule']) ?? schedules[0];
  if (!schedule) {
    return (
      <>
        <PageHeader title={HOURS.title} answer={HOURS.emptyTitle} />
        <Card>
          <EmptyState icon={CalendarClock} title={HOURS.emptyTitle} text={HOURS.emptyText} />
        </Card>
      </>
    );
  }
  const users = numbers.filter(({ scheduleId }) => scheduleId === schedule.id).map(({ label }) => label);
  return (
    <>
      <PageHeader
        title={`${HOURS.title}: ${schedule.name}`}
        answer={`${describeState(schedule, tenant.timeZone, now)}.`}
        zone={formatZone(schedule.timeZone ?? tenant.timeZone, now)}
      />
      <ScheduleLinks slug={tenant.slug} schedules={schedules} currentId={schedule.id} />
      <p className="mb-4 text-sm text-muted">
        {users.length === 0 ? HOURS.usedByNone : `${HOURS.usedBy}: ${users.join(', ')}`}
      </p>
      <HoursEditor
        key={schedule.id}
        schedule={schedule}
        save={saveHours.bind(null, tenant.slug)}
        mayChange={mayRole(role, 'hours.change')}
      />
    </>
  );
});

type ScheduleLinksProps = { slug: string; schedules: readonly { id: string; name: string }[]; currentId: string };

/** The business's schedules side by side, where it has more than one. */
function ScheduleLinks({ slug, schedules, currentId }: ScheduleLinksProps) {
  if (schedules.length < 2) return null;
  return (
    <nav aria-label={HOURS.title} className="mb-4 flex flex-wrap gap-2">
      {schedules.map(({ id, name }) => (
        <a
          key={id}
          href={`/${slug}/hours?schedule=${id}`}
          aria-current={id === currentId ? 'page' : undefined}
          className="touch-target inline-flex min-h-9 items-center rounded-md border border-line px-3 text-sm aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
