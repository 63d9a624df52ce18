'use server';

import { revalidatePath } from 'next/cache';
import { parseJson } from '@/lib/core/shared/json';
import { tenantAction } from '@/lib/http/tenant-action';
import { closeScheduleToday, reopenScheduleToday } from '@/lib/services/hours/close-today';
import { SHELL } from './_components/shell-strings';

/** Both take `scheduleId`; reopening also takes `before`, the exception that stood there, as JSON. */
export const closeForToday = tenantAction('hours.change', async ({ scope, tenant, form, actor, now }) => {
  await closeScheduleToday(scope, String(form.get('scheduleId') ?? ''), actor, now);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: SHELL.closedToday };
});

export const reopenForToday = tenantAction('hours.change', async ({ scope, tenant, form, actor, now }) => {
  const before = readBefore(form.get('before'));
  await reopenScheduleToday(scope, { scheduleId: String(form.get('scheduleId') ?? ''), before }, actor, now);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: SHELL.reopenedToday };
});

function readBefore(text: FormDataEntryValue | null): unknown {
  try {
    return typeof text === 'string' && text !== '' ? parseJson(text) : null;
  } catch {
    return null;
  }
}
