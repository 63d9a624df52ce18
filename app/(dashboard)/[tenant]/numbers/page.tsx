import { Hash } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { callerText } from '@/app/_components/caller';
import { Card } from '@/app/_components/card';
import { EmptyState } from '@/app/_components/empty-state';
import { formatZone } from '@/app/_components/format-moment';
import { Moment } from '@/app/_components/moment';
import { PageHeader } from '@/app/_components/page-header';
import { mayRole } from '@/lib/core/access/may-role';
import { describeState } from '@/lib/core/hours/describe-state';
import { scheduleStateAt } from '@/lib/core/hours/state-at';
import { countryOfNumber, formatPhoneNumber } from '@/lib/core/shared/phone-number';
import type { CallSummary } from '@/lib/db/call-summary';
import { listFlowDrafts } from '@/lib/db/flow-drafts';
import { listSchedules } from '@/lib/db/schedules';
import type { Tenant } from '@/lib/db/tenants';
import { tenantPage } from '@/lib/http/tenant-page';
import { type NumberLine, readNumbers } from '../number-lines';
import { NUMBERS, numbersAnswer } from '../number-strings';
import { NumberCard } from './_components/number-card';
import { NumberDialog } from './_components/number-dialog';
import { changeNumber } from './actions';

export const metadata: Metadata = { title: NUMBERS.title };

/** What rings where? */
export default tenantPage('numbers.read', async ({ scope, tenant, role, now }) => {
  const [lines, flows, schedules] = await Promise.all([
    readNumbers(scope),
    listFlowDrafts(scope),
    listSchedules(scope),
  ]);
  const save = mayRole(role, 'numbers.change') ? changeNumber.bind(null, tenant.slug) : null;
  const choices = {
    flows: flows.filter(({ published, archivedAt }) => published !== null && archivedAt === null).map(named),
    schedules: schedules.map(named),
  };
  const unconnected = lines.filter((line) => line.outline === null).length;
  return (
    <>
      <PageHeader
        title={NUMBERS.title}
        answer={numbersAnswer(lines.length, unconnected)}
        zone={formatZone(tenant.timeZone, now)}
      />
      {lines.length === 0 ? (
        <Card>
          <EmptyState icon={Hash} title={NUMBERS.emptyTitle} text={NUMBERS.emptyText} />
        </Card>
      ) : (
        <ul aria-label={NUMBERS.list} className="flex flex-col gap-4">
          {lines.map((line) => (
            <li key={line.number.id}>
              <NumberCard
                label={line.number.label}
                text={nationalText(line.number.number)}
                country={countryOfNumber(line.number.number)}
                outline={line.outline}
                flow={flowOf(line, tenant)}
                hours={hoursOf(line, tenant, now)}
                lastCall={<LastCall call={line.lastCall} tenant={tenant} now={now} />}
                callsHref={`/${tenant.slug}/calls?number=${line.number.id}`}
                change={
                  save ? (
                    <NumberDialog
                      key={line.number.id}
                      id={line.number.id}
                      text={nationalText(line.number.number)}
                      draft={{
                        label: line.number.label,
                        flowId: line.number.flowId ?? '',
                        scheduleId: line.number.scheduleId ?? '',
                      }}
                      {...choices}
                      save={save}
                    />
                  ) : null
                }
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
});

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

function flowOf({ number }: NumberLine, tenant: Tenant) {
  if (number.flowId === null) return null;
  return { name: number.flowName ?? '', href: `/${tenant.slug}/flows/${number.flowId}` };
}

function hoursOf({ schedule }: NumberLine, tenant: Tenant, now: number) {
  if (schedule === null) return null;
  return {
    isOpen: scheduleStateAt(schedule, tenant.timeZone, now) === 'open',
    text: describeState(schedule, tenant.timeZone, now),
    href: `/${tenant.slug}/hours`,
  };
}

function LastCall({ call, tenant, now }: { call: CallSummary | null; tenant: Tenant; now: number }) {
  if (call === null) return NUMBERS.lastCallNone;
  return (
    <Link href={`/${tenant.slug}/calls/${call.id}`} className="inline-flex min-h-6 items-center hover:underline">
      <Moment at={call.startedAt} zone={tenant.timeZone} now={now} />
      <span className="ms-1">{callerText(call, tenant.country)}</span>
    </Link>
  );
}

/** As people of the number's own country write it. */
function nationalText(number: string): string {
  return formatPhoneNumber(number, countryOfNumber(number) ?? '');
}
