import type { Metadata } from 'next';
import { numberText } from '@/app/_components/caller';
import { Card, CardHeader } from '@/app/_components/card';
import { DeliveryList } from '@/app/_components/delivery-list';
import { formatZone } from '@/app/_components/format-moment';
import { PageHeader } from '@/app/_components/page-header';
import { mayRole } from '@/lib/core/access/may-role';
import { DAY_MS } from '@/lib/core/shared/time';
import { listAlertRules, listDeliveries } from '@/lib/db/alerts';
import { listFailedFlowTexts } from '@/lib/db/flow-texts';
import { listPeople } from '@/lib/db/people';
import { tenantPage } from '@/lib/http/tenant-page';
import { RuleList } from './_components/rule-list';
import { switchAlertRule } from './actions';
import { ALERTS, alertsAnswer, ruleSentence } from './alerts-strings';

export const metadata: Metadata = { title: ALERTS.title };

const DELIVERY_ROWS = 50;
const FAILED_TEXT_DAYS = 30;

/** Who is told what? */
export default tenantPage('alerts.read', async ({ scope, tenant, role, now }) => {
  const { slug, country, timeZone: zone } = tenant;
  const [rules, deliveries, failedTexts, people] = await Promise.all([
    listAlertRules(scope),
    listDeliveries(scope, DELIVERY_ROWS),
    listFailedFlowTexts(scope, now - FAILED_TEXT_DAYS * DAY_MS, DELIVERY_ROWS),
    listPeople(scope),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const ruleLines = rules.map(({ id, event, personIds, channels, enabled }) => ({
    id,
    enabled,
    sentence: ruleSentence(
      event,
      personIds.map((personId) => names.get(personId) ?? ALERTS.goneRecipient),
      channels,
    ),
  }));
  const lines = deliveries.map((delivery) => ({
    ...delivery,
    recipient: names.get(delivery.personId) ?? delivery.address,
    about: { text: ALERTS.about[delivery.event], href: `/${slug}/calls/${delivery.callId}` },
  }));
  const failedLines = failedTexts.map(({ callId, to, ...text }) => ({
    ...text,
    channel: 'sms',
    recipient: numberText(to, country),
    about: { text: ALERTS.flowTextAbout, href: `/${slug}/calls/${callId}` },
  }));
  const active = rules.filter(({ enabled, personIds }) => enabled && personIds.length > 0).length;
  return (
    <>
      <PageHeader title={ALERTS.title} answer={alertsAnswer(active, deliveries)} zone={formatZone(zone, now)} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card aria-label={ALERTS.rules}>
          <CardHeader title={ALERTS.rules} hint={ALERTS.rulesHint} />
          {rules.length === 0 ? <p className="p-4 text-sm text-muted">{ALERTS.rulesNone}</p> : null}
          <RuleList
            rules={ruleLines}
            onSwitch={mayRole(role, 'alerts.change') ? switchAlertRule.bind(null, slug) : null}
          />
        </Card>
        <Card aria-label={ALERTS.deliveries}>
          <CardHeader title={ALERTS.deliveries} />
          {lines.length === 0 ? <p className="p-4 text-sm text-muted">{ALERTS.deliveriesNone}</p> : null}
          <DeliveryList label={ALERTS.deliveries} deliveries={lines} zone={zone} now={now} />
        </Card>
        {failedLines.length === 0 ? null : (
          <Card aria-label={ALERTS.flowTexts}>
            <CardHeader title={ALERTS.flowTexts} hint={ALERTS.flowTextsHint} />
            <DeliveryList label={ALERTS.flowTexts} deliveries={failedLines} zone={zone} now={now} />
          </Card>
        )}
      </div>
    </>
  );
});
