import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClasses } from '@/app/_components/button';
import { numberText } from '@/app/_components/caller';
import { Card, CardHeader } from '@/app/_components/card';
import { formatZone } from '@/app/_components/format-moment';
import { PageHeader } from '@/app/_components/page-header';
import { mayRole } from '@/lib/core/access/may-role';
import type { Business } from '@/lib/core/flow/business';
import type { ReplaySummary } from '@/lib/core/flow/summarise-replay';
import { AppError } from '@/lib/core/shared/app-error';
import { addDays, formatInstant, localTimeOf } from '@/lib/core/shared/time';
import { findFlowDraft } from '@/lib/db/flow-drafts';
import { readBusiness } from '@/lib/db/read-business';
import { findNewestReplay, type Replay } from '@/lib/db/replays';
import type { Tenant } from '@/lib/db/tenants';
import { tenantPage } from '@/lib/http/tenant-page';
import { Comparison } from './_components/comparison';
import { LineTable } from './_components/line-table';
import { ReplayForm } from './_components/replay-form';
import { ReplayProgress } from './_components/replay-progress';
import { RingTable } from './_components/ring-table';
import { cancelReplayAction, startReplayAction } from './actions';
import { readComparison } from './comparison-data';
import { endText, REPLAY, replayAnswer, ringReason } from './replay-strings';

export const metadata: Metadata = { title: REPLAY.title };

/** What would have become of past calls in this draft? */
export default tenantPage('flows.read', async ({ scope, tenant, role, params, searchParams, now }) => {
  const flowId = params['flowId'] ?? '';
  const flow = await findFlowDraft(scope, flowId);
  if (flow === null) throw new AppError('not_found', 'This flow does not exist.');
  const replay = await findNewestReplay(scope, flowId);
  const business = await readBusiness(scope);
  const base = `/${tenant.slug}/flows/${flowId}`;
  const callId = searchParams['call'];
  const comparison =
    replay !== null && typeof callId === 'string' ? await readComparison(scope, replay, callId, business) : null;
  const isOpen = replay?.status === 'waiting' || replay?.status === 'running';
  const today = localTimeOf(now, tenant.timeZone).date;
  const hasSteps = flow.draft !== null || flow.published !== null;
  const zone = tenant.timeZone;
  return (
    <>
      <PageHeader
        title={`${REPLAY.title}: ${flow.name}`}
        answer={hasSteps ? replayAnswer(replay) : REPLAY.noSteps}
        zone={`${flow.name} · ${formatZone(zone, now)}`}
        actions={<FlowLinks base={base} />}
      />
      {replay !== null && isOpen ? (
        <ReplayProgress
          flowId={flowId}
          replayId={replay.id}
          done={replay.done}
          total={replay.total}
          cancel={cancelReplayAction.bind(null, tenant.slug)}
        />
      ) : null}
      {mayRole(role, 'flows.change') && hasSteps && !isOpen ? (
        <Card aria-label={REPLAY.form} className="mb-6">
          <CardHeader title={REPLAY.form} hint={REPLAY.noneText} />
          <ReplayForm
            flowId={flowId}
            from={addDays(today, -28)}
            to={today}
            start={startReplayAction.bind(null, tenant.slug)}
          />
        </Card>
      ) : null}
      {comparison === null ? null : (
        <Comparison
          title={`${numberText(comparison.past.from, tenant.country)}, ${formatInstant(comparison.past.startedAt, zone, now)}`}
          before={{ end: endText(comparison.replayed.before, namesOf(business)), steps: comparison.before }}
          after={{
            end: endText(comparison.replayed.after, namesOf(business)),
            steps: comparison.after,
            deadEnd: comparison.replayed.deadEnd,
          }}
          closeHref={`${base}/replay`}
        />
      )}
      {replay?.result ? (
        <Result
          replay={replay}
          summary={replay.result}
          onlyDeadEnds={searchParams['only'] === 'dead-ends'}
          {...{ business, tenant, now, base }}
        />
      ) : null}
    </>
  );
});

function FlowLinks({ base }: { base: string }) {
  return (
    <>
      <Link href={`${base}/try`} className={buttonClasses()}>
        {REPLAY.tryIt}
      </Link>
      <Link href={base} className={buttonClasses()}>
        {REPLAY.edit}
      </Link>
    </>
  );
}

type ResultProps = {
  replay: Replay;
  summary: ReplaySummary;
  onlyDeadEnds: boolean;
  business: Business;
  tenant: Tenant;
  now: number;
  base: string;
};

function Result({ summary, onlyDeadEnds, business, tenant, now, base }: ResultProps) {
  const nameOf = namesOf(business);
  const rings = Object.entries(summary.rings)
    .map(([id, counts]) => ({ id, name: nameOf(id), reason: ringReason(counts), ...counts }))
    .sort((left, right) => Math.abs(right.after - right.before) - Math.abs(left.after - left.before));
  const lines = onlyDeadEnds ? summary.lines.filter(({ deadEnd }) => deadEnd !== null) : summary.lines;
  const only = onlyDeadEnds ? '&only=dead-ends' : '';
  return (
    <div className="flex flex-col gap-6">
      {rings.length === 0 ? null : (
        <Card aria-label={REPLAY.rings}>
          <CardHeader title={REPLAY.rings} hint={REPLAY.ringsHint} />
          <RingTable rings={rings} />
        </Card>
      )}
      <Card aria-label={REPLAY.lines}>
        <CardHeader
          title={REPLAY.lines}
          hint={summary.lines.length === 1000 ? `${REPLAY.linesHint} ${REPLAY.most}` : REPLAY.linesHint}
          action={
            summary.deadEnds === 0 ? null : (
              <Link
                href={onlyDeadEnds ? `${base}/replay` : `${base}/replay?only=dead-ends`}
                className="inline-flex min-h-6 items-center text-sm text-accent hover:underline"
              >
                {onlyDeadEnds ? REPLAY.allLines : REPLAY.deadEndsOnly}
              </Link>
            )
          }
        />
        {lines.length === 0 ? (
          <p className="p-4 text-sm text-muted">{REPLAY.linesNone}</p>
        ) : (
          <LineTable
            zone={tenant.timeZone}
            now={now}
            lines={lines.map((line) => ({
              callId: line.callId,
              caller: numberText(line.from, tenant.country),
              startedAt: line.startedAt,
              before: endText(line.before, nameOf),
              after: endText(line.after, nameOf),
              deadEnd: line.deadEnd,
              href: `${base}/replay?call=${line.callId}${only}#comparison`,
            }))}
          />
        )}
      </Card>
    </div>
  );
}

function namesOf(business: Business): (id: string) => string {
  return (id) =>
    business.people[id]?.name ??
    business.departments[id]?.name ??
    (id.startsWith('+') ? numberText(id, business.country) : id);
}
