import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionButton } from '@/app/_components/action-button';
import { buttonClasses } from '@/app/_components/button';
import { Card, CardHeader } from '@/app/_components/card';
import { formatZone } from '@/app/_components/format-moment';
import { Moment } from '@/app/_components/moment';
import { PageHeader } from '@/app/_components/page-header';
import { mayRole } from '@/lib/core/access/may-role';
import { AppError } from '@/lib/core/shared/app-error';
import { tenantPage } from '@/lib/http/tenant-page';
import { CanaryCard } from './_components/canary-card';
import { DifferenceList } from './_components/difference-list';
import { DifferenceView } from './_components/difference-view';
import { FindingList } from './_components/finding-list';
import { NoticeCard } from './_components/notice-card';
import { PublishForm } from './_components/publish-form';
import { VersionList } from './_components/version-list';
import { cancelScheduleAction, endCanaryAction, publishAction, returnToVersionAction } from './actions';
import { readVersions, type VersionsPage } from './versions-data';
import { VERSIONS, versionName, versionsAnswer } from './versions-strings';

export const metadata: Metadata = { title: VERSIONS.title };

/** What do callers hear, since when and by whom, and what waits to be published? */
export default tenantPage('flows.read', async ({ scope, tenant, role, params, searchParams, now }) => {
  const asked = searchParams['drawn'];
  const drawnId = typeof asked === 'string' ? asked : null;
  const page = await readVersions(scope, params['flowId'] ?? '', tenant.country, now, drawnId);
  if (page === null) throw new AppError('not_found', VERSIONS.gone);
  const { flow, waiting, published, versions, drawn, notice } = page;
  const { slug, timeZone: zone } = tenant;
  const base = `/${slug}/flows/${flow.id}`;
  const mayChange = mayRole(role, 'flows.change');
  const changes = waiting === null ? null : (waiting.difference?.sentences.length ?? 0);
  return (
    <>
      <PageHeader
        title={`${VERSIONS.title}: ${flow.name}`}
        answer={versionsAnswer(published, changes)}
        zone={`${flow.name} · ${formatZone(zone, now)}`}
        actions={
          <>
            <Link href={base} className={buttonClasses()}>
              {VERSIONS.edit}
            </Link>
            <a href={`${base}/export`} className={buttonClasses()}>
              {VERSIONS.exportDraft}
            </a>
          </>
        }
      />
      {notice ? <NoticeCard event={notice} zone={zone} now={now} /> : null}
      <div className="flex flex-col gap-6">
        <OnTrial page={page} slug={slug} mayChange={mayChange} />
        <Scheduled page={page} slug={slug} mayChange={mayChange} zone={zone} now={now} />
        <Waiting page={page} slug={slug} base={base} mayChange={mayChange} />
        {waiting?.drawn ? <DifferenceView id="drawn" title={VERSIONS.drawn} drawn={waiting.drawn} /> : null}
        {drawn === null ? null : (
          <DifferenceView
            key={drawn.version.id}
            id={`drawn-${drawn.version.id}`}
            title={VERSIONS.drawnFor(versionName(drawn.version))}
            drawn={drawn.difference}
          />
        )}
        {versions.length === 0 ? null : (
          <Card>
            <CardHeader title={VERSIONS.list} />
            <VersionList
              flowId={flow.id}
              versions={versions}
              returnTo={mayChange ? returnToVersionAction.bind(null, slug) : null}
              exportHref={`${base}/export`}
              versionsHref={`${base}/versions`}
              zone={zone}
              now={now}
            />
          </Card>
        )}
      </div>
    </>
  );
});

type PartProps = { page: VersionsPage; slug: string; mayChange: boolean };

function OnTrial({ page, slug, mayChange }: PartProps) {
  const { publishing, canary, versions, published, flow } = page;
  const version = versions.find(({ id }) => id === publishing.canary?.versionId);
  if (publishing.canary === null || canary === null || version === undefined || published === null) return null;
  return (
    <CanaryCard
      flowId={flow.id}
      share={publishing.canary.share}
      version={version}
      published={published}
      state={canary}
      end={mayChange ? endCanaryAction.bind(null, slug) : null}
    />
  );
}

function Scheduled({ page, slug, mayChange, zone, now }: PartProps & { zone: string; now: number }) {
  const { scheduled } = page.publishing;
  const version = page.versions.find(({ id }) => id === scheduled?.versionId);
  if (scheduled === null || version === undefined) return null;
  return (
    <Card aria-label={VERSIONS.schedule} className="flex flex-wrap items-center gap-3 p-4 text-sm">
      <p className="min-w-0 flex-1 basis-60">
        <span className="font-medium">{VERSIONS.schedule}:</span> {versionName(version)},{' '}
        <Moment at={scheduled.at} zone={zone} now={now} />
      </p>
      {mayChange ? (
        <ActionButton action={cancelScheduleAction.bind(null, slug)} values={{ flowId: page.flow.id }}>
          {VERSIONS.cancel}
        </ActionButton>
      ) : null}
    </Card>
  );
}

function Waiting({ page, slug, base, mayChange }: PartProps & { base: string }) {
  const { waiting, flow, published } = page;
  if (waiting === null) return null;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-6">
        <Card>
          <CardHeader title={VERSIONS.waiting} />
          <div className="p-4">
            {waiting.difference === null ? (
              <p className="text-sm text-muted">{VERSIONS.neverPublished}</p>
            ) : (
              <DifferenceList difference={waiting.difference} />
            )}
          </div>
        </Card>
        <Card>
          <CardHeader title={VERSIONS.findings} />
          <FindingList findings={waiting.findings} flow={waiting.flow} base={base} />
        </Card>
      </div>
      <Card>
        <CardHeader title={VERSIONS.publish} hint={VERSIONS.publishHint} />
        {mayChange ? (
          <PublishForm
            flowId={flow.id}
            revision={flow.revision}
            publish={publishAction.bind(null, slug)}
            mayShare={published !== null}
            isBlocked={waiting.findings.some(({ level }) => level === 'error')}
          />
        ) : (
          <p className="p-4 text-sm text-muted">{VERSIONS.readOnly}</p>
        )}
      </Card>
    </div>
  );
}
