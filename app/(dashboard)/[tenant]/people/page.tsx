import { Plus, Users } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClasses } from '@/app/_components/button';
import { Card, CardHeader } from '@/app/_components/card';
import { EmptyState } from '@/app/_components/empty-state';
import { PageHeader } from '@/app/_components/page-header';
import { mayRole } from '@/lib/core/access/may-role';
import { ownPerson } from '@/lib/core/people/own-person';
import type { Department } from '@/lib/core/people/person';
import { formatInstant } from '@/lib/core/shared/time';
import { listDepartments } from '@/lib/db/departments';
import { listPeople, type PersonWithUser } from '@/lib/db/people';
import { listSchedules } from '@/lib/db/schedules';
import { type TenantPageInput, tenantPage } from '@/lib/http/tenant-page';
import { DepartmentCard } from './_components/department-card';
import { PersonCard } from './_components/person-card';
import { Presence } from './_components/presence';
import { switchAvailable, switchQuiet } from './actions';
import { PEOPLE, peopleAnswer } from './people-strings';

export const metadata: Metadata = { title: PEOPLE.title };

/** Who can answer? */
export default tenantPage('people.read', async (input) => {
  const { scope, now } = input;
  const [people, departments, schedules] = await Promise.all([
    listPeople(scope),
    listDepartments(scope),
    listSchedules(scope),
  ]);
  const scheduleName = (id: string) => schedules.find((schedule) => schedule.id === id)?.name ?? PEOPLE.someHours;
  const reachable = people.filter(
    (person) => person.available && !isQuiet(person, now) && person.phones.some(({ enabled }) => enabled),
  );
  return (
    <>
      <PageHeader title={PEOPLE.title} answer={peopleAnswer(people.length, reachable.length)} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <PeopleCard input={input} people={people} scheduleName={scheduleName} />
        <DepartmentsCard input={input} people={people} departments={departments} scheduleName={scheduleName} />
      </div>
    </>
  );
});

type ListProps = { input: TenantPageInput; people: readonly PersonWithUser[]; scheduleName: (id: string) => string };

function isQuiet(person: PersonWithUser, now: number): boolean {
  return person.doNotDisturbUntil !== null && person.doNotDisturbUntil > now;
}

function AddLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className={buttonClasses({ size: 'small' })}>
      <Plus aria-hidden />
      {children}
    </Link>
  );
}

function PeopleCard({ input, people, scheduleName }: ListProps) {
  const { tenant, role, user, now } = input;
  const base = `/${tenant.slug}/people/person`;
  const mayChange = mayRole(role, 'people.change');
  const mine = ownPerson(people, user);
  const actions = { available: switchAvailable.bind(null, tenant.slug), quiet: switchQuiet.bind(null, tenant.slug) };
  const presenceOf = (person: PersonWithUser) => (
    <Presence
      personId={person.id}
      name={person.name}
      available={person.available}
      quiet={isQuiet(person, now)}
      quietUntil={isQuiet(person, now) ? formatInstant(person.doNotDisturbUntil ?? now, tenant.timeZone, now) : ''}
      actions={mayChange || person.id === mine?.id ? actions : null}
    />
  );
  return (
    <Card aria-label={PEOPLE.people}>
      <CardHeader
        title={PEOPLE.people}
        hint={PEOPLE.peopleHint}
        action={mayChange ? <AddLink href={`${base}/new`}>{PEOPLE.addPerson}</AddLink> : null}
      />
      {people.length === 0 ? <EmptyState icon={Users} title={PEOPLE.emptyTitle} text={PEOPLE.emptyText} /> : null}
      <ul>
        {people.map((person) => (
          <PersonCard
            key={person.id}
            person={person}
            country={tenant.country}
            editHref={`${base}/${person.id}`}
            callsHref={`/${tenant.slug}/calls?person=${person.id}`}
            isMine={person.id === mine?.id}
            scheduleName={scheduleName}
            presence={presenceOf(person)}
          />
        ))}
      </ul>
    </Card>
  );
}

function DepartmentsCard({
  input,
  people,
  departments,
  scheduleName,
}: ListProps & { departments: readonly Department[] }) {
  const base = `/${input.tenant.slug}/people/department`;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? PEOPLE.gone;
  const departmentName = (id: string | null) => departments.find((department) => department.id === id)?.name ?? null;
  return (
    <Card aria-label={PEOPLE.departments}>
      <CardHeader
        title={PEOPLE.departments}
        hint={PEOPLE.departmentsHint}
        action={
          mayRole(input.role, 'people.change') ? <AddLink href={`${base}/new`}>{PEOPLE.addDepartment}</AddLink> : null
        }
      />
      {departments.length === 0 ? <p className="px-4 py-6 text-sm text-muted">{PEOPLE.noDepartments}</p> : null}
      <ul>
        {departments.map((department) => (
          <DepartmentCard
            key={department.id}
            department={department}
            editHref={`${base}/${department.id}`}
            members={department.personIds.map((id) => ({ id, name: nameOf(id) }))}
            overflow={departmentName(department.overflowDepartmentId)}
            hours={department.scheduleId === null ? null : scheduleName(department.scheduleId)}
          />
        ))}
      </ul>
    </Card>
  );
}
