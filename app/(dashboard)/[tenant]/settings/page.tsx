import type { Metadata } from 'next';
import { numberText } from '@/app/_components/caller';
import { Card, CardHeader } from '@/app/_components/card';
import { formatZone } from '@/app/_components/format-moment';
import { PageHeader } from '@/app/_components/page-header';
import { CAP_NAMES, type CapName, type OutboundCaps } from '@/lib/core/routing/outbound-caps';
import { callableCountries } from '@/lib/core/shared/phone-number';
import { listApiKeys } from '@/lib/db/api-keys';
import { listAuditEvents } from '@/lib/db/audit';
import { tenantPage } from '@/lib/http/tenant-page';
import { webhookKeyOf } from '@/lib/services/calls/fetch-for-flow';
import { readOutboundLimits } from '@/lib/services/outbound/read-outbound-limits';
import { AuditList } from './_components/audit-list';
import { BusinessForm } from './_components/business-form';
import { KeyList } from './_components/key-list';
import { NewKeyForm } from './_components/new-key-form';
import { OutboundForm } from './_components/outbound-form';
import { RecordingForm } from './_components/recording-form';
import { addApiKey, endApiKey, saveOneBusiness, saveOutbound, saveRecordingPolicy } from './actions';
import { readAuditCallers } from './audit-callers';
import { capText, usedText } from './cap-values';
import { OUTBOUND } from './outbound-strings';
import { SETTINGS, settingsAnswer } from './settings-strings';

export const metadata: Metadata = { title: SETTINGS.title };

const AUDIT_ROWS = 50;

export default tenantPage('settings.read', async ({ scope, tenant, now }) => {
  const { slug, timeZone: zone } = tenant;
  const { recordCalls, recordingAnnouncement, recordingDays } = tenant;
  const policy = { recordCalls, recordingAnnouncement, recordingDays };
  const [keys, events] = await Promise.all([listApiKeys(scope), listAuditEvents(scope, AUDIT_ROWS)]);
  const callers = await readAuditCallers(scope, events, { country: tenant.country, zone, now });
  const outbound = readOutboundLimits(scope, tenant, now);
  return (
    <>
      <PageHeader title={SETTINGS.title} answer={settingsAnswer(tenant)} zone={formatZone(zone, now)} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="flex flex-col gap-6">
          <Card id="business" aria-label={SETTINGS.business}>
            <CardHeader title={SETTINGS.business} hint={SETTINGS.businessHint} />
            <BusinessForm
              business={{
                businessName: tenant.name,
                timeZone: zone,
                fallbackNumber: tenant.fallbackNumber === null ? '' : numberText(tenant.fallbackNumber, tenant.country),
              }}
              timeZones={timeZonesWith(zone)}
              save={saveOneBusiness.bind(null, slug)}
            />
          </Card>
          <Card id="recording" aria-label={SETTINGS.recording}>
            <CardHeader title={SETTINGS.recording} hint={SETTINGS.recordingHint} />
            <RecordingForm policy={policy} save={saveRecordingPolicy.bind(null, slug)} />
          </Card>
        </div>
        <div className="flex flex-col gap-6">
          <Card id="outbound" aria-label={OUTBOUND.title}>
            <CardHeader title={OUTBOUND.title} hint={OUTBOUND.hint} />
            <OutboundForm
              countries={outbound.countries}
              allCountries={countriesByName()}
              caps={inWords(capText, outbound.caps)}
              used={inWords(usedText, outbound.used)}
              save={saveOutbound.bind(null, slug)}
            />
          </Card>
          <Card id="keys" aria-label={SETTINGS.keys}>
            <CardHeader
              title={SETTINGS.keys}
              hint={SETTINGS.keysHint}
              action={
                <a
                  href="/api/v1/openapi.json"
                  className="inline-block py-1 text-sm font-medium text-accent hover:underline"
                >
                  {SETTINGS.apiDocs}
                </a>
              }
            />
            <NewKeyForm create={addApiKey.bind(null, slug)} />
            <KeyList keys={keys} revoke={endApiKey.bind(null, slug)} zone={zone} now={now} />
          </Card>
          <Card aria-label={SETTINGS.webhookKey}>
            <CardHeader title={SETTINGS.webhookKey} hint={SETTINGS.webhookKeyHint} />
            <details className="p-4 text-sm">
              <summary className="cursor-pointer py-1 font-medium">{SETTINGS.webhookKeyShow}</summary>
              <p className="mt-2 text-muted">{SETTINGS.webhookKeyText}</p>
              <code className="mt-2 block font-mono text-xs break-all">{webhookKeyOf(scope.tenantId)}</code>
            </details>
          </Card>
        </div>
        <Card id="audit" aria-label={SETTINGS.audit} className="lg:col-span-2">
          <CardHeader title={SETTINGS.audit} hint={SETTINGS.auditHint} />
          <AuditList events={events} callers={callers} slug={slug} zone={zone} now={now} />
        </Card>
      </div>
    </>
  );
});

/** All that this machine knows; the one in use is among them whatever it is called. */
function timeZonesWith(zone: string) {
  const zones = new Set([zone, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}

function inWords(words: (name: CapName, value: number) => string, caps: OutboundCaps) {
  return Object.fromEntries(CAP_NAMES.map((name) => [name, words(name, caps[name])])) as Record<CapName, string>;
}

function countriesByName() {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const countries = callableCountries().map((value) => ({ value, label: names.of(value) ?? value }));
  return countries.sort((left, right) => left.label.localeCompare(right.label));
}
