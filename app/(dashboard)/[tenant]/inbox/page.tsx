import { PhoneOutgoing } from 'lucide-react';
import type { Metadata } from 'next';
import { Card, CardHeader } from '@/app/_components/card';
import { EmptyState } from '@/app/_components/empty-state';
import { formatZone } from '@/app/_components/format-moment';
import { LiveRefresh } from '@/app/_components/live-refresh';
import { PageHeader } from '@/app/_components/page-header';
import { PAGE_ROWS_MAX, RETURN_DAYS } from '@/lib/config/limits';
import type { Role } from '@/lib/core/access/may-role';
import { mayRole } from '@/lib/core/access/may-role';
import { DAY_MS } from '@/lib/core/shared/time';
import { type Callback, listCallbacks } from '@/lib/db/callbacks';
import { type CallerToReturn, listCallersToReturn } from '@/lib/db/callers-to-return';
import { tenantPage } from '@/lib/http/tenant-page';
import { type WaitingLine, WaitingList } from './_components/waiting-list';
import { finishCallback, finishMissed, reopenCallback, reopenMissed } from './actions';
import { INBOX, inboxAnswer } from './inbox-strings';

export const metadata: Metadata = { title: INBOX.title };

/** Whom must we call back? Those who asked for it, and those whom we missed. */
export default tenantPage('callbacks.read', async ({ scope, tenant, role, now }) => {
  const { slug, country, timeZone: zone } = tenant;
  const [asked, missed] = await Promise.all([
    listCallbacks(scope, PAGE_ROWS_MAX),
    listCallersToReturn(scope, now - RETURN_DAYS * DAY_MS, PAGE_ROWS_MAX),
  ]);
  const context = { slug, country, zone, now, mayBlock: mayRole(role, 'contacts.change') };
  const actions = actionsOf(slug, role);
  return (
    <>
      <LiveRefresh slug={slug} madeAt={now} />
      <PageHeader title={INBOX.title} answer={inboxAnswer(asked.total, missed.total)} zone={formatZone(zone, now)} />
      {asked.total + missed.total === 0 ? (
        <Card>
          <EmptyState icon={PhoneOutgoing} title={INBOX.emptyTitle} text={INBOX.emptyText} />
        </Card>
      ) : null}
      <div className="flex flex-col gap-6">
        {asked.total === 0 ? null : (
          <Card aria-label={INBOX.list}>
            <CardHeader title={INBOX.list} hint={INBOX.listHint} action={<Count total={asked.total} />} />
            <WaitingList
              label={INBOX.list}
              lines={asked.callbacks.map(askedLine)}
              {...context}
              actions={actions.asked}
            />
          </Card>
        )}
        {missed.total === 0 ? null : (
          <Card aria-label={INBOX.missedList}>
            <CardHeader title={INBOX.missedList} hint={INBOX.missedHint} action={<Count total={missed.total} />} />
            <WaitingList
              label={INBOX.missedList}
              lines={missed.callers.map((caller) => missedLine(caller, mayRole(role, 'recordings.listen')))}
              {...context}
              actions={actions.missed}
            />
            {missed.total > missed.callers.length ? (
              <p className="border-t border-line px-4 py-3 text-xs text-muted">
                {INBOX.missedMore(missed.callers.length, missed.total)}
              </p>
            ) : null}
          </Card>
        )}
      </div>
    </>
  );
});

const NO_ACTIONS = { asked: null, missed: null } as const;

function actionsOf(slug: string, role: Role) {
  if (!mayRole(role, 'callbacks.change')) return NO_ACTIONS;
  return {
    asked: { finish: finishCallback.bind(null, slug), reopen: reopenCallback.bind(null, slug) },
    missed: { finish: finishMissed.bind(null, slug), reopen: reopenMissed.bind(null, slug) },
  };
}

function Count({ total }: { total: number }) {
  return <span className="tabular text-sm text-muted">{total}</span>;
}

function askedLine(callback: Callback): WaitingLine {
  const { id, number, name, departmentName, note, requestedAt, callId } = callback;
  return {
    id,
    number,
    name,
    facts: [departmentName ?? '', note],
    at: requestedAt,
    callId,
    words: null,
    voicemailId: null,
  };
}

function missedLine(caller: CallerToReturn, mayListen: boolean): WaitingLine {
  const { callId, number, callerName, times, missedAt, voicemailId, words } = caller;
  return {
    id: callId,
    number,
    name: callerName,
    facts: [INBOX.times(times)],
    at: missedAt,
    callId,
    words: mayListen ? words : null,
    voicemailId: mayListen ? voicemailId : null,
  };
}
