import { Workflow } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClasses } from '@/app/_components/button';
import { Card, CardHeader } from '@/app/_components/card';
import { EmptyState } from '@/app/_components/empty-state';
import { formatZone } from '@/app/_components/format-moment';
import { PageHeader } from '@/app/_components/page-header';
import { mayRole } from '@/lib/core/access/may-role';
import { templates } from '@/lib/core/flow/templates/registry';
import { tenantPage } from '@/lib/http/tenant-page';
import { FlowRow } from './_components/flow-row';
import { NewFlow } from './_components/new-flow';
import { FLOWS, flowsAnswer } from './flows-strings';
import { readFlowLines } from './read-flow-lines';

export const metadata: Metadata = { title: FLOWS.title };

const TEMPLATES = templates.map(({ id, name, description }) => ({ id, name, description }));

/** What does a caller hear? */
export default tenantPage('flows.read', async ({ scope, tenant, role, now }) => {
  const lines = await readFlowLines(scope, tenant.country);
  const mayChange = mayRole(role, 'flows.change');
  const shown = lines.filter(({ isArchived }) => !isArchived);
  const archived = lines.filter(({ isArchived }) => isArchived);
  const common = { slug: tenant.slug, mayChange, timeZone: tenant.timeZone, now };
  return (
    <>
      <PageHeader
        title={FLOWS.title}
        answer={flowsAnswer(shown.length, shown.filter(({ state }) => state !== 'published').length)}
        zone={formatZone(tenant.timeZone, now)}
        actions={
          mayChange ? (
            <>
              <Link href={`/${tenant.slug}/flows/import`} className={buttonClasses()}>
                {FLOWS.importFlow}
              </Link>
              <NewFlow slug={tenant.slug} templates={TEMPLATES} />
            </>
          ) : null
        }
      />
      <Card>
        {shown.length === 0 ? (
          <EmptyState icon={Workflow} title={FLOWS.emptyTitle} text={FLOWS.emptyText} />
        ) : (
          <ul aria-label={FLOWS.list} className="divide-y divide-line">
            {shown.map((line) => (
              <FlowRow key={line.id} line={line} {...common} />
            ))}
          </ul>
        )}
      </Card>
      {archived.length > 0 ? (
        <Card className="mt-6">
          <CardHeader title={FLOWS.archivedFlows} />
          <ul aria-label={FLOWS.archivedFlows} className="divide-y divide-line">
            {archived.map((line) => (
              <FlowRow key={line.id} line={line} {...common} />
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
});
