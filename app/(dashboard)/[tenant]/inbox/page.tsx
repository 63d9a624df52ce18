import { PhoneOutgoing } from 'lucide-react';
import type { Metadata } from 'next';
import { Card, CardHeader } from '@/app/_components/card';
import { EmptyState } from '@/app/_components/empty-state';
import { formatZone } from '@/app/_components/format-moment';
import { LiveRefresh } from '@/app/_components/live-refresh';
import { PageHeader } from '@/app/_components/page-header';
import { PAGE_ROWS_MAX } from '@/lib/config/limits';
import { mayRole } from '@/lib/core/access/may-role';
import { listCallbacks } from '@/lib/db/callbacks';
import { tenantPage } from '@/lib/http/tenant-page';
import { CallbackList } from './_components/callback-list';
import { finishCallback, reopenCallback } from './actions';
import { INBOX, inboxAnswer } from './inbox-strings';

export const metadata: Metadata = { title: INBOX.title };

/** Whom did we promise to call back? */
export default tenantPage('callbacks.read', async ({ scope, tenant, role, now }) => {
  const { slug, country, timeZone: zone } = tenant;
  const { callbacks, total } = await listCallbacks(scope, PAGE_ROWS_MAX);
  const actions = mayRole(role, 'callbacks.change')
    ? { finish: finishCallback.bind(null, slug), reopen: reopenCallback.bind(null, slug) }
    : null;
  return (
    <>
      <LiveRefresh slug={slug} madeAt={now} />
      <PageHeader title={INBOX.title} answer={inboxAnswer(total)} zone={formatZone(zone, now)} />
      <Card aria-label={INBOX.list}>
        {callbacks.length === 0 ? (
          <EmptyState icon={PhoneOutgoing} title={INBOX.emptyTitle} text={INBOX.emptyText} />
        ) : (
          <>
            <CardHeader title={INBOX.list} hint={INBOX.listHint} />
            <CallbackList callbacks={callbacks} slug={slug} country={country} zone={zone} now={now} actions={actions} />
          </>
        )}
      </Card>
    </>
  );
});
