import type { Metadata } from 'next';
import { BackLink } from '@/app/_components/back-link';
import { numberText } from '@/app/_components/caller';
import { PageHeader } from '@/app/_components/page-header';
import { RemoveDialog } from '@/app/_components/remove-dialog';
import { mayRole } from '@/lib/core/access/may-role';
import { requireRole } from '@/lib/core/access/require-role';
import { AppError } from '@/lib/core/shared/app-error';
import { findPerson, type PersonWithUser } from '@/lib/db/people';
import { listSchedules } from '@/lib/db/schedules';
import { tenantPage } from '@/lib/http/tenant-page';
import { PersonEditor } from '../../_components/person-editor';
import { deleteOnePerson, saveOnePerson } from '../../actions';
import type { PersonDraft } from '../../person-form';
import { PERSON } from '../../person-strings';

export const metadata: Metadata = { title: PERSON.title };

const NEW: PersonDraft = {
  name: '',
  email: '',
  extension: '',
  available: true,
  scheduleId: '',
  phones: [{ id: null, kind: 'number', number: '', enabled: true, scheduleId: '' }],
};

/** When and on which phones can this person be rung? */
export default tenantPage('people.read', async ({ scope, tenant, role, params }) => {
  const isNew = params['personId'] === 'new';
  if (isNew) requireRole(role, 'people.change');
  const person = isNew ? null : await findPerson(scope, params['personId'] ?? '');
  if (person === null && !isNew) throw new AppError('not_found', PERSON.gone);
  const schedules = (await listSchedules(scope)).map(({ id, name }) => ({ id, name }));
  const mayChange = mayRole(role, 'people.change');
  const list = `/${tenant.slug}/people`;
  return (
    <>
      <BackLink href={list}>{PERSON.back}</BackLink>
      <PageHeader
        title={person?.name ?? PERSON.newTitle}
        answer={person === null ? PERSON.newAnswer : PERSON.editAnswer}
        actions={
          person !== null && mayChange ? (
            <RemoveDialog
              id={person.id}
              words={PERSON}
              remove={deleteOnePerson.bind(null, tenant.slug)}
              doneHref={list}
            />
          ) : null
        }
      />
      <PersonEditor
        id={person?.id ?? ''}
        person={person === null ? NEW : draftOf(person, tenant.country)}
        schedules={schedules}
        hoursHref={`/${tenant.slug}/hours`}
        doneHref={list}
        save={saveOnePerson.bind(null, tenant.slug)}
        mayChange={mayChange}
      />
    </>
  );
});

function draftOf(person: PersonWithUser, country: string): PersonDraft {
  return {
    name: person.name,
    email: person.email ?? '',
    extension: person.extension ?? '',
    available: person.available,
    scheduleId: person.scheduleId ?? '',
    phones: person.phones.map((phone) => ({
      id: phone.id,
      kind: phone.kind,
      number: phone.kind === 'browser' ? '' : numberText(phone.number, country),
      enabled: phone.enabled,
      scheduleId: phone.scheduleId ?? '',
    })),
  };
}
