import { Users } from 'lucide-react';
import type { Metadata } from 'next';
import { Card, CardHeader } from '@/app/_components/card';
import { EmptyState } from '@/app/_components/empty-state';
import { PageHeader } from '@/app/_components/page-header';
import { listDepartments } from '@/lib/db/departments';
import { listPeople } from '@/lib/db/people';
import { tenantPage } from '@/lib/http/tenant-page';
import { DepartmentCard } from './_components/department-card';
import { PersonCard } from './_components/person-card';
import { PEOPLE, peopleAnswer } from './people-strings';

export const metadata: Metadata = { title: PEOPLE.title };

/** Who can answer? */
export default tenantPage('people.read', async ({ scope, tenant }) => {
  const [people, departments] = await Promise.all([listPeople(scope), listDepartments(scope)]);
  const reachable = people.filter(({ available, phones }) => available && phones.some(({ enabled }) => enabled));
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? PEOPLE.gone;
  return (
    <>
      <PageHeader title={PEOPLE.title} answer={peopleAnswer(people.length, reachable.length)} />
      {people.length === 0 ? (
        <Card>
          <EmptyState icon={Users} title={PEOPLE.emptyTitle} text={PEOPLE.emptyText} />
        </Card>
      ) : (
        <div className="grid items-start gap-6 md:grid-cols-2">
          <Card aria-label={PEOPLE.people}>
            <CardHeader title={PEOPLE.people} hint={PEOPLE.peopleHint} />
            <ul>
              {people.map((person) => (
                <PersonCard
                  key={person.id}
                  person={person}
                  country={tenant.country}
                  callsHref={`/${tenant.slug}/calls?person=${person.id}`}
                />
              ))}
            </ul>
          </Card>
          <Card aria-label={PEOPLE.departments}>
            <CardHeader title={PEOPLE.departments} hint={PEOPLE.departmentsHint} />
            <ul>
              {departments.map(({ id, name, order, personIds }) => (
                <DepartmentCard
                  key={id}
                  name={name}
                  order={order}
                  members={personIds.map((personId) => ({ id: personId, name: nameOf(personId) }))}
                />
              ))}
            </ul>
          </Card>
        </div>
      )}
    </>
  );
});
