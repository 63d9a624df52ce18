import type { Metadata } from 'next';
import Link from 'next/link';
import { BackLink } from '@/app/_components/back-link';
import { CallList } from '@/app/_components/call-list';
import { callerText, otherSide } from '@/app/_components/caller';
import { Card, CardHeader } from '@/app/_components/card';
import { DeliveryList } from '@/app/_components/delivery-list';
import { formatZone } from '@/app/_components/format-moment';
import { LiveRefresh } from '@/app/_components/live-refresh';
import { OutcomeBadge } from '@/app/_components/outcome-badge';
import { PageHeader } from '@/app/_components/page-header';
import { mayRole } from '@/lib/core/access/may-role';
import { AppError } from '@/lib/core/shared/app-error';
import type { Recording } from '@/lib/db/recordings';
import { tenantPage } from '@/lib/http/tenant-page';
import { CallFacts } from './_components/call-facts';
import { CallerActions } from './_components/caller-actions';
import { Journey } from './_components/journey';
import { RecordingCard } from './_components/recording-card';
import { WebhookLog } from './_components/webhook-log';
import { callFactsOf } from './call-facts-of';
import { type CallPageData, readCallPage } from './call-page-data';
import { callSentence } from './call-sentence';
import { CALL } from './call-strings';
import { recordingMarks } from './recording-marks';
import { transcriptSentence } from './transcript-sentence';

export const metadata: Metadata = { title: CALL.title };

/** What the carrier has not told by then, it will hardly tell; no page waits for it any more. */
const WAIT_MS = 600_000;

/** What happened in this one? */
export default tenantPage('calls.read', async ({ scope, tenant, role, params, now }) => {
  const { slug, country, timeZone: zone } = tenant;
  const context = { country, zone, now };
  const data = await readCallPage(scope, params['callId'] ?? '', mayRole(role, 'webhooks.read'));
  if (data === null) throw new AppError('not_found', 'There is no such call.');
  const { call, requests, deliveries, texts, others } = data;
  const mayListen = mayRole(role, 'recordings.listen');
  const caller = callerText(call, country);
  const other = otherSide(call);
  const mayChange = mayRole(role, 'contacts.change');
  return (
    <>
      {isUnsettled(data, now) ? <LiveRefresh slug={slug} madeAt={now} /> : null}
      <BackLink href={`/${slug}/calls`}>{CALL.back}</BackLink>
      <PageHeader
        title={CALL.title}
        answer={callSentence(call, context)}
        zone={formatZone(zone, now)}
        actions={
          <CallerActions
            number={otherSide(call)}
            caller={caller}
            contactHref={contactHrefOf(slug, data.contact?.id ?? null, otherSide(call), mayChange)}
            isKnown={data.contact !== null}
            block={
              mayChange && other !== null ? { slug, number: other, isBlocked: data.contact?.blocked ?? false } : null
            }
          >
            <OutcomeBadge outcome={call.outcome} messageLeft={call.messageLeft} isTalking={call.answeredAt !== null} />
          </CallerActions>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex flex-col gap-6">
          {call.recordings.map((recording) => (
            <RecordingCard
              key={recording.id}
              recording={recording}
              slug={slug}
              label={caller}
              marks={recordingMarks(recording, call.steps, call.legs)}
              mayListen={mayListen}
              transcriptSentence={
                recording.transcript === null
                  ? null
                  : transcriptSentence({ ...recording, transcript: recording.transcript }, now - recording.startedAt)
              }
            />
          ))}
          <Journey
            steps={call.steps}
            legs={call.legs}
            texts={texts}
            startedAt={call.startedAt}
            endedAt={call.endedAt}
            country={country}
            zone={zone}
          />
        </div>
        <div className="flex flex-col gap-6">
          <CallFacts facts={callFactsOf(call, context)} />
          <Card aria-label={CALL.alerts}>
            <CardHeader title={CALL.alerts} />
            {deliveries.length === 0 ? <p className="p-4 text-sm text-muted">{CALL.alertsEmpty}</p> : null}
            <DeliveryList label={CALL.alerts} deliveries={deliveries} zone={zone} now={now} />
          </Card>
          {call.from === null ? null : (
            <Card aria-label={CALL.others}>
              <CardHeader
                title={CALL.others}
                action={
                  <Link
                    href={`/${slug}/calls?q=${encodeURIComponent(call.from)}`}
                    className="inline-block py-1 text-sm font-medium text-accent hover:underline"
                  >
                    {CALL.othersAll}
                  </Link>
                }
              />
              {others.length === 0 ? <p className="p-4 text-sm text-muted">{CALL.othersEmpty}</p> : null}
              <CallList label={CALL.others} calls={others} slug={slug} {...context} mayListen={mayListen} />
            </Card>
          )}
        </div>
        {requests === null ? null : (
          <div className="lg:col-span-2">
            <WebhookLog requests={requests} zone={zone} />
          </div>
        )}
      </div>
    </>
  );
});

function isUnsettled({ call, texts }: CallPageData, now: number): boolean {
  if (call.endedAt === null || call.recordings.some((recording) => isOnItsWay(recording, now))) return true;
  return texts.some(
    ({ status, createdAt }) => status !== 'delivered' && status !== 'failed' && now - createdAt < WAIT_MS,
  );
}

function isOnItsWay({ status, transcript, startedAt }: Recording, now: number): boolean {
  return status === 'pending' || (transcript?.status === 'awaited' && now - startedAt < WAIT_MS);
}

/** To the contact of a caller, or to a new one with their number; null where there is none to go to. */
function contactHrefOf(slug: string, contactId: string | null, number: string | null, mayAdd: boolean): string | null {
  if (contactId !== null) return `/${slug}/contacts/${contactId}`;
  return number === null || !mayAdd ? null : `/${slug}/contacts/new?number=${encodeURIComponent(number)}`;
}
