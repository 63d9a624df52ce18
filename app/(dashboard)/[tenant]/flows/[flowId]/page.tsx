import type { Metadata } from 'next';
import { mayRole } from '@/lib/core/access/may-role';
import { AppError } from '@/lib/core/shared/app-error';
import { findFlowDraft } from '@/lib/db/flow-drafts';
import { tenantPage } from '@/lib/http/tenant-page';
import { FLOWS } from '../flows-strings';
import { readCatalog } from '../read-catalog';
import { Builder } from './_components/builder';
import { BUILDER } from './builder-strings';

export const metadata: Metadata = { title: BUILDER.title };

/** The builder of one flow. */
export default tenantPage('flows.read', async ({ scope, tenant, role, params, searchParams }) => {
  const flowId = params['flowId'] ?? '';
  const [draft, catalog] = await Promise.all([findFlowDraft(scope, flowId), readCatalog(scope, tenant.country)]);
  const flow = draft?.draft ?? draft?.published ?? null;
  if (draft === null || flow === null) throw new AppError('not_found', FLOWS.gone);
  const asked = searchParams['step'];
  return (
    <Builder
      key={flowId}
      slug={tenant.slug}
      flowId={flowId}
      name={draft.name}
      flow={flow}
      openStepId={typeof asked === 'string' && Object.hasOwn(flow.steps, asked) ? asked : null}
      revision={draft.revision}
      hasChanges={draft.draft !== null}
      catalog={{ ...catalog, flows: catalog.flows.filter(({ id }) => id !== flowId) }}
      timeZone={tenant.timeZone}
      mayChange={mayRole(role, 'flows.change')}
    />
  );
});
