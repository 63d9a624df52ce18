'use server';

import { revalidatePath } from 'next/cache';
import { tenantAction } from '@/lib/http/tenant-action';
import { setCallbackDone } from '@/lib/services/callbacks/set-callback-done';
import { setMissedDone } from '@/lib/services/callbacks/set-missed-done';
import { INBOX } from './inbox-strings';

const idOf = (form: FormData) => String(form.get('id') ?? '');

export const finishCallback = tenantAction('callbacks.change', async ({ scope, tenant, form, actor, now }) => {
  await setCallbackDone(scope, { callbackId: idOf(form), isDone: true }, actor, now);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: INBOX.marked };
});

export const reopenCallback = tenantAction('callbacks.change', async ({ scope, tenant, form, actor, now }) => {
  await setCallbackDone(scope, { callbackId: idOf(form), isDone: false }, actor, now);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: INBOX.reopened };
});

/** Takes the caller of the missed call `id` off the list. */
export const finishMissed = tenantAction('callbacks.change', async ({ scope, tenant, form, actor, now }) => {
  await setMissedDone(scope, { callId: idOf(form), isDone: true }, actor, now);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: INBOX.marked };
});

export const reopenMissed = tenantAction('callbacks.change', async ({ scope, tenant, form, actor, now }) => {
  await setMissedDone(scope, { callId: idOf(form), isDone: false }, actor, now);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: INBOX.reopened };
});
