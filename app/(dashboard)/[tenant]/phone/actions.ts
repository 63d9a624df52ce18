'use server';

import { revalidatePath } from 'next/cache';
import { ownPerson } from '@/lib/core/people/own-person';
import { AppError } from '@/lib/core/shared/app-error';
import { listPeople } from '@/lib/db/people';
import { tenantAction } from '@/lib/http/tenant-action';
import { setBrowserPhone } from '@/lib/services/people/set-browser-phone';
import { PHONE } from './phone-strings';

/** Switches the browser phone of whoever asks, and of nobody else. */
export const switchBrowserPhone = tenantAction('browserPhone.use', async ({ scope, tenant, user, form, actor }) => {
  const person = ownPerson(await listPeople(scope), user);
  if (person === null) throw new AppError('not_found', PHONE.answerNobody);
  const enabled = form.get('enabled') === 'yes';
  await setBrowserPhone(scope, { personId: person.id, enabled }, actor);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: enabled ? PHONE.switchedOn : PHONE.switchedOff };
});
