import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClasses } from '@/app/_components/button';
import { formatZone } from '@/app/_components/format-moment';
import { PageHeader } from '@/app/_components/page-header';
import type { Business } from '@/lib/core/flow/business';
import { describeWeek } from '@/lib/core/hours/describe-week';
import type { Schedule } from '@/lib/core/hours/schedule';
import type { Department, Person } from '@/lib/core/people/person';
import { formatPhoneNumber } from '@/lib/core/shared/phone-number';
import { formatDate } from '@/lib/core/shared/time';
import { readBusiness } from '@/lib/db/read-business';
import { tenantPage } from '@/lib/http/tenant-page';
import { FlowOutlineList } from '../../_components/flow-outline-list';
import { readNumbers } from '../../number-lines';
import { PrintButton } from './_components/print-button';
import { Entry, Section } from './_components/section';
import { SYSTEM } from './system-strings';

export const metadata: Metadata = { title: SYSTEM.title };

/** What does our phone system do, in plain words? For a wall, a folder, or whoever takes over. */
export default tenantPage('flows.read', async ({ scope, tenant, now }) => {
  const lines = await readNumbers(scope);
  const business = await readBusiness(scope);
  const people = Object.values(business.people);
  const { country, slug } = tenant;
  return (
    <>
      <PageHeader
        title={SYSTEM.title}
        answer={`${tenant.name}: ${SYSTEM.answer(lines.length, people.length)}`}
        zone={formatZone(tenant.timeZone, now)}
        actions={
          <>
            <PrintButton label={SYSTEM.print} />
            <Link href={`/${slug}/ask`} className={`${buttonClasses()} print:hidden`}>
              {SYSTEM.ask}
            </Link>
          </>
        }
      />
      <Section title={SYSTEM.numbers}>
        {lines.map(({ number, outline }) => (
          <Entry key={number.id} title={`${number.label}: ${formatPhoneNumber(number.number, country)}`}>
            {outline === null ? (
              <p className="text-sm">{SYSTEM.noFlow}</p>
            ) : (
              <div className="mt-2">
                <FlowOutlineList nodes={[outline]} />
              </div>
            )}
          </Entry>
        ))}
        <p className="text-sm">
          {business.fallbackNumber === null
            ? SYSTEM.noFallback
            : `${SYSTEM.fallback}: ${formatPhoneNumber(business.fallbackNumber, country)}.`}
        </p>
      </Section>
      <Section title={SYSTEM.departments}>
        {Object.values(business.departments).map((department) => (
          <DepartmentEntry key={department.id} department={department} business={business} />
        ))}
      </Section>
      <Section title={SYSTEM.people}>
        {people.map((person) => (
          <Entry key={person.id} title={person.name} detail={personText(person, business)} />
        ))}
      </Section>
      <Section title={SYSTEM.hours}>
        {Object.values(business.schedules).map((schedule) => (
          <ScheduleEntry key={schedule.id} schedule={schedule} />
        ))}
      </Section>
    </>
  );
});

function DepartmentEntry({ department, business }: { department: Department; business: Business }) {
  const members = department.personIds.flatMap((id) => business.people[id]?.name ?? []);
  const overflow = business.departments[department.overflowDepartmentId ?? '']?.name;
  const sentence =
    members.length === 0 ? SYSTEM.noMembers : `${members.join(', ')}; ${SYSTEM.orders[department.order]}.`;
  return (
    <Entry
      title={department.name}
      detail={[sentence, hoursText(department.scheduleId, business), overflow ? `${SYSTEM.overflow} ${overflow}.` : '']
        .filter(Boolean)
        .join(' ')}
    />
  );
}

function ScheduleEntry({ schedule }: { schedule: Schedule }) {
  const exceptions = schedule.exceptions.map(({ date, name, spans }) => {
    const hours = spans.length === 0 ? SYSTEM.closed : spans.map(({ from, to }) => `${from} to ${to}`).join(' and ');
    return `${formatDate(date)} ${name} (${hours})`;
  });
  return (
    <Entry title={schedule.name} detail={`${describeWeek(schedule.week)}.`}>
      {exceptions.length === 0 ? null : <p className="text-sm">{`${SYSTEM.exceptions}: ${exceptions.join('; ')}.`}</p>}
      <p className="text-sm">{`${SYSTEM.closedMessage}: “${schedule.closedMessage}”`}</p>
    </Entry>
  );
}

function personText(person: Person, business: Business): string {
  const phones = person.phones.filter(({ enabled }) => enabled);
  const numbers = phones.map((phone) =>
    [
      phone.kind === 'browser' ? SYSTEM.browser : formatPhoneNumber(phone.number, business.country),
      scheduleName(phone.scheduleId, business),
    ]
      .filter(Boolean)
      .join(' '),
  );
  const state = person.available ? '' : ` (${SYSTEM.off})`;
  return `${numbers.length === 0 ? SYSTEM.noPhone : numbers.join(', then ')}${state}; ${scheduleName(person.scheduleId, business) || SYSTEM.alwaysThere}.`;
}

function scheduleName(scheduleId: string | null, business: Business): string {
  const schedule = scheduleId === null ? undefined : business.schedules[scheduleId];
  return schedule === undefined ? '' : `${SYSTEM.by} ${schedule.name}`;
}

function hoursText(scheduleId: string | null, business: Business): string {
  const name = scheduleName(scheduleId, business);
  return name === '' ? '' : `Rings ${name}.`;
}
