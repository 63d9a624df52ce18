import type { ReactNode } from 'react';
import { mayRole } from '@/lib/core/access/may-role';
import { closeToday, isClosedToday } from '@/lib/core/hours/close-day';
import { describeState } from '@/lib/core/hours/describe-state';
import { scheduleStateAt } from '@/lib/core/hours/state-at';
import { listMembershipsOfUser } from '@/lib/db/memberships';
import { listNumbers } from '@/lib/db/numbers';
import { listSchedules } from '@/lib/db/schedules';
import { tenantSessionOrPage } from '@/lib/http/tenant-page';
import { countWaiting } from '@/lib/services/callbacks/count-waiting';
import { BottomBar } from './_components/bottom-bar';
import { CommandPalette } from './_components/command-palette';
import { InboxCount } from './_components/inbox-count';
import { Rail } from './_components/rail';
import { SHELL } from './_components/shell-strings';
import { type StateNotice, StateStrip } from './_components/state-strip';
import { closeForToday, reopenForToday } from './today-actions';

type LayoutProps = { children: ReactNode; params: Promise<{ tenant: string }> };

/** The shell around every page of a business. It authorises what it shows itself; each page authorises its own. */
export default async function DashboardLayout({ children, params }: LayoutProps) {
  const session = await tenantSessionOrPage((await params).tenant, 'calls.read');
  const { tenant, user, scope, role } = session;
  const now = Date.now();
  const [memberships, notices, waiting] = await Promise.all([
    listMembershipsOfUser(user.id),
    stateNotices(session, now),
    countWaiting(scope, now),
  ]);
  const current = { slug: tenant.slug, name: tenant.name };
  const tenants = memberships.map(({ slug, tenantName }) => ({ slug, name: tenantName }));
  return (
    <InboxCount slug={tenant.slug} waiting={waiting} madeAt={now}>
      <div className="flex min-h-dvh">
        <a
          href="#content"
          className="absolute start-2 top-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-2 text-sm text-accent-ink focus:translate-y-0"
        >
          {SHELL.skip}
        </a>
        <Rail tenant={current} tenants={tenants} user={user} role={role} />
        <div className="flex min-w-0 flex-1 flex-col pb-20 lg:pb-0 lg:has-data-full:h-dvh">
          <StateStrip
            notices={notices}
            actions={{ close: closeForToday.bind(null, tenant.slug), reopen: reopenForToday.bind(null, tenant.slug) }}
          />
          <main
            id="content"
            className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 has-data-full:flex has-data-full:min-h-0 has-data-full:max-w-none has-data-full:flex-col has-data-full:p-0 sm:px-6 lg:py-8"
          >
            {children}
          </main>
        </div>
        <BottomBar tenant={current} tenants={tenants} user={user} role={role} />
        <CommandPalette slug={tenant.slug} role={role} />
      </div>
    </InboxCount>
  );
}

/** One line for each of the opening hours that a number uses. Only who may change them is shown that they are open. */
async function stateNotices(
  { scope, tenant, role }: Awaited<ReturnType<typeof tenantSessionOrPage>>,
  now: number,
): Promise<StateNotice[]> {
  const [schedules, numbers] = await Promise.all([listSchedules(scope), listNumbers(scope)]);
  const used = schedules.filter((schedule) => numbers.some((number) => number.scheduleId === schedule.id));
  const mayChange = mayRole(role, 'hours.change');
  return used.flatMap((schedule): StateNotice[] => {
    const { timeZone: zone } = tenant;
    const isOpen = scheduleStateAt(schedule, zone, now) === 'open';
    if (isOpen && !mayChange) return [];
    const isClosed = isClosedToday(schedule, zone, now);
    const canChange = mayChange && (isOpen || isClosed);
    const text = describeState(schedule, zone, now);
    return [
      {
        kind: isOpen ? 'open' : 'closed',
        text: used.length > 1 ? `${schedule.name}: ${text}` : text,
        href: `/${tenant.slug}/hours`,
        today: canChange
          ? { scheduleId: schedule.id, isClosed, before: isClosed ? null : closeToday(schedule, zone, now).before }
          : null,
      },
    ];
  });
}
