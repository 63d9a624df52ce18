import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClasses } from '@/app/_components/button';
import { formatZone } from '@/app/_components/format-moment';
import { PageHeader } from '@/app/_components/page-header';
import { mayRole } from '@/lib/core/access/may-role';
import { PLACED_LOST_MS } from '@/lib/core/placed-calls/describe-placed';
import { AppError } from '@/lib/core/shared/app-error';
import { formatPhoneNumber } from '@/lib/core/shared/phone-number';
import { formatMinute, localTimeOf } from '@/lib/core/shared/time';
import { listFlowCases } from '@/lib/db/flow-cases';
import { findFlowDraft } from '@/lib/db/flow-drafts';
import { listPeople } from '@/lib/db/people';
import { findOpenPlacedCall } from '@/lib/db/placed-calls';
import { tenantPage } from '@/lib/http/tenant-page';
import { loadTrialFlow } from '@/lib/services/flows/load-trial-flow';
import { replayNumbers } from '@/lib/services/flows/replay-numbers';
import { runCases } from '@/lib/services/flows/run-cases';
import { peoplePhones } from '../../../people-phones';
import { namesOf } from '../../catalog';
import { readCatalog } from '../../read-catalog';
import { drawFlow } from '../draw-flow';
import { TryBench } from './_components/try-bench';
import { removeCaseAction, saveCaseAction } from './actions';
import { outlineSteps } from './outline-steps';
import { cancelTrial, tryByPhone } from './phone-actions';
import { TRY } from './try-strings';

export const metadata: Metadata = { title: TRY.title };

/** What does a caller hear in this draft? */
export default tenantPage('flows.read', async ({ scope, tenant, user, role, params, now }) => {
  const flowId = params['flowId'] ?? '';
  const found = await findFlowDraft(scope, flowId);
  if (found === null) throw new AppError('not_found', 'This flow does not exist.');
  const base = `/${tenant.slug}/flows/${flowId}`;
  const zone = `${found.name} · ${formatZone(tenant.timeZone, now)}`;
  const title = `${TRY.title}: ${found.name}`;
  if (found.draft === null && found.published === null)
    return <PageHeader title={title} answer={TRY.noSteps} zone={zone} />;
  const flow = await loadTrialFlow(scope, flowId);
  const catalog = await readCatalog(scope, tenant.country);
  const names = namesOf(catalog);
  const numbers = await replayNumbers(scope, flowId);
  const results = new Map((await runCases(scope, flowId, flow)).map((result) => [result.caseId, result]));
  const cases = (await listFlowCases(scope, flowId)).map(({ id, name, scenario }) => ({
    id,
    name,
    scenario,
    passed: results.get(id)?.passed ?? false,
    message: results.get(id)?.message ?? '',
  }));
  const openId = await findOpenPlacedCall(scope, flowId, now - PLACED_LOST_MS);
  const today = localTimeOf(now, tenant.timeZone);
  return (
    <>
      <PageHeader
        title={title}
        answer={TRY.answer}
        zone={zone}
        actions={
          <>
            <Link href={`${base}/replay`} className={buttonClasses()}>
              {TRY.replay}
            </Link>
            <Link href={base} className={buttonClasses()}>
              {TRY.edit}
            </Link>
          </>
        }
      />
      <TryBench
        url={`/api/flows/${tenant.slug}/${flowId}/try`}
        flowId={flowId}
        timeZone={tenant.timeZone}
        language={tenant.language}
        numbers={numbers.map(({ id, label, number }) => ({
          id,
          name: `${label} ${formatPhoneNumber(number, tenant.country)}`,
        }))}
        people={catalog.people}
        phones={peoplePhones(await listPeople(scope), tenant.country, user.id)}
        drawing={drawFlow(flow, names)}
        steps={outlineSteps(flow, names)}
        cases={cases}
        begin={{ caller: '', date: today.date, time: formatMinute(today.minuteOfDay) }}
        actions={
          mayRole(role, 'flows.change')
            ? {
                save: saveCaseAction.bind(null, tenant.slug),
                remove: removeCaseAction.bind(null, tenant.slug),
                onPhone: { slug: tenant.slug, openId, place: tryByPhone, cancel: cancelTrial },
              }
            : null
        }
      />
    </>
  );
});
