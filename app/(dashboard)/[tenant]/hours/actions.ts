'use server';

import { revalidatePath } from 'next/cache';
import { tenantAction } from '@/lib/http/tenant-action';
import { saveSchedule } from '@/lib/services/hours/save-schedule';
import { HOURS } from './_components/hours-strings';
import { parseScheduleForm } from './schedule-form';

/** Saves one schedule of the business, sent as JSON by the editor. */
export const saveHours = tenantAction('hours.change', async ({ scope, tenant, form, actor }) => {
  const input = parseScheduleForm(form.get('schedule'));
  await saveSchedule(scope, input, actor);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: HOURS.saved };
});
