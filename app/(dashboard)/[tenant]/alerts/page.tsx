import type { Metadata } from 'next';
import { Card, CardHeader } from '@/app/_components/card';
import { DeliveryList } from '@/app/_components/delivery-list';
import { formatZone } from '@/app/_components/format-moment';
import { PageHeader } from '@/app/_components/page-header';
import { mayRole } from '@/lib/core/access/may-role';
import { listAlertRules, listDeliveries } from '@/lib/db/alerts';
import { listPeople } from '@/lib/db/people';
import { tenantPage } from '@/lib/http/tenant-page';
import { RuleList } from './_components/rule-list';
import { switchAlertRule } from './actions';
import { ALERTS, alertsAnswer, ruleSentence } from './alerts-strings';

export const metadata: Metadata = { title: ALERTS.title };

const DELIVERY_ROWS = 50;

/** Who is told what? */
export default tenantPage('alerts.read', async ({ scope, tenant, role, now }) => {
  const { slug, timeZone: zone } = tenant;
  const [rules, deliveries, people] = await Promise.all([
    listAlertRules(scope),
    listDeliveries(scope, DELIVERY_ROWS),
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
      </div>
    </>
  );
});
