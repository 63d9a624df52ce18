import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { Button } from '@/app/_components/button';
import { callerText, numberText } from '@/app/_components/caller';
import { Card, CardHeader } from '@/app/_components/card';
import { DeliveryList } from '@/app/_components/delivery-list';
import { formatZone } from '@/app/_components/format-moment';
import { PageHeader } from '@/app/_components/page-header';
import { mayRole } from '@/lib/core/access/may-role';
import { DAY_MS } from '@/lib/core/shared/time';
import { type AlertDelivery, listAlertRules, listDeliveries } from '@/lib/db/alerts';
import { type Caller, listCallers } from '@/lib/db/calls';
import { listFailedFlowTexts } from '@/lib/db/flow-texts';
import { listPeople } from '@/lib/db/people';
import { tenantPage } from '@/lib/http/tenant-page';
import { RuleDialog } from './_components/rule-dialog';
import { RuleList } from './_components/rule-list';
import { saveOneRule, switchAlertRule } from './actions';
import { ALERTS, alertsAnswer, ruleSentence } from './alerts-strings';

export const metadata: Metadata = { title: ALERTS.title };

const DELIVERY_ROWS = 50;
const FAILED_TEXT_DAYS = 30;

const NEW_RULE = { id: '', event: 'missed_call', personIds: [], channels: ['sms', 'email'] } as const;

/** 'missed call from (212) 555-0142'. */
function aboutText({ event }: AlertDelivery, call: Caller | undefined, country: string): string {
  const about = ALERTS.about[event];
  return call === undefined ? about : `${about} ${ALERTS.from} ${callerText(call, country)}`;
}

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
  const callers = await listCallers(
    scope,
    deliveries.map(({ callId }) => callId),
  );
  const choices = people.map(({ id, name }) => ({ id, name }));
  const actions = mayRole(role, 'alerts.change')
    ? { turn: switchAlertRule.bind(null, slug), save: saveOneRule.bind(null, slug) }
    : null;
  const ruleLines = rules.map(({ id, event, personIds, channels, enabled }) => ({
    id,
    event,
    personIds,
    channels,
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
    about: {
      text: aboutText(delivery, callers.get(delivery.callId), country),
      href: `/${slug}/calls/${delivery.callId}`,
    },
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
          <CardHeader
            title={ALERTS.rules}
            hint={ALERTS.rulesHint}
            action={
              actions === null ? null : (
                <RuleDialog
                  rule={NEW_RULE}
                  people={choices}
                  save={actions.save}
                  trigger={
                    <Button size="small">
                      <Plus aria-hidden />
                      {ALERTS.addRule}
                    </Button>
                  }
                />
              )
            }
          />
          {rules.length === 0 ? <p className="p-4 text-sm text-muted">{ALERTS.rulesNone}</p> : null}
          <RuleList rules={ruleLines} people={choices} actions={actions} />
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
