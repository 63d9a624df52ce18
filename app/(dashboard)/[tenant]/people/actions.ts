'use server';

import { revalidatePath } from 'next/cache';
import { mayRole } from '@/lib/core/access/may-role';
import { QUIET_SPANS } from '@/lib/core/people/do-not-disturb';
import { ownPerson } from '@/lib/core/people/own-person';
import { AppError } from '@/lib/core/shared/app-error';
import { listPeople } from '@/lib/db/people';
import { type TenantActionInput, tenantAction } from '@/lib/http/tenant-action';
import { deleteDepartment } from '@/lib/services/people/delete-department';
import { deletePerson } from '@/lib/services/people/delete-person';
import { saveDepartment } from '@/lib/services/people/save-department';
import { savePerson } from '@/lib/services/people/save-person';
import { setAvailable } from '@/lib/services/people/set-available';
import { setDoNotDisturb } from '@/lib/services/people/set-do-not-disturb';
import { readDepartmentForm } from './department-form';
import { DEPARTMENT } from './department-strings';
import { readPersonForm } from './person-form';
import { PERSON } from './person-strings';

const idOf = (form: FormData) => String(form.get('id') ?? '');

/** Saves the person with `id`, or a new one. Their sign-in and do-not-disturb, which the form does not show, are unchanged. */
export const saveOnePerson = tenantAction('people.change', async ({ scope, tenant, form, actor }) => {
  const input = readPersonForm(form.get('person'), tenant.country);
  await savePerson(scope, { ...input, id: idOf(form) || null }, actor);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: input.ownHours ? PERSON.savedOwnHours : PERSON.saved };
});

export const deleteOnePerson = tenantAction('people.change', async ({ scope, tenant, form, actor }) => {
  await deletePerson(scope, idOf(form), actor);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: PERSON.removed };
});

/** Saves the department with `id`, or a new one. */
export const saveOneDepartment = tenantAction('people.change', async ({ scope, tenant, form, actor }) => {
  const input = readDepartmentForm(form.get('department'));
  await saveDepartment(scope, { ...input, id: idOf(form) || null }, actor);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: input.ownHours ? DEPARTMENT.savedOwnHours : DEPARTMENT.saved };
});

export const deleteOneDepartment = tenantAction('people.change', async ({ scope, tenant, form, actor }) => {
  await deleteDepartment(scope, idOf(form), actor);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: DEPARTMENT.removed };
});

/** Switches somebody on or off: oneself, or anybody for whoever runs the phones. */
export const switchAvailable = tenantAction('people.changeOwn', async (input) => {
  const personId = await personToChange(input);
  const available = input.form.get('available') === 'yes';
  await setAvailable(input.scope, { personId, available }, input.actor);
  revalidatePath(`/${input.tenant.slug}`, 'layout');
  return { message: available ? PERSON.nowAvailable : PERSON.nowAway };
});

export const switchQuiet = tenantAction('people.changeOwn', async (input) => {
  const personId = await personToChange(input);
  const span = QUIET_SPANS.find((one) => one === input.form.get('span')) ?? 'off';
  await setDoNotDisturb(input.scope, { personId, span }, input.actor, input.now);
  revalidatePath(`/${input.tenant.slug}`, 'layout');
  return { message: span === 'off' ? PERSON.nowLoud : PERSON.nowQuiet };
});

async function personToChange({ scope, form, role, user }: TenantActionInput): Promise<string> {
  const id = idOf(form);
  if (mayRole(role, 'people.change')) return id;
  if (ownPerson(await listPeople(scope), user)?.id !== id) throw new AppError('forbidden', PERSON.notYours);
  return id;
}
