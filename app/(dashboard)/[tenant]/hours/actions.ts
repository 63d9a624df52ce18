'use server';

import { revalidatePath } from 'next/cache';
import { AppError } from '@/lib/core/shared/app-error';
import { findSchedule } from '@/lib/db/schedules';
import { tenantAction } from '@/lib/http/tenant-action';
import { saveSchedule } from '@/lib/services/hours/save-schedule';
import { HOURS } from './_components/hours-strings';
import { parseScheduleForm } from './schedule-form';

/** Saves one schedule of the business, sent as JSON by the editor. */
export const saveHours = tenantAction('hours.change', async ({ scope, tenant, form, actor }) => {
  const input = parseScheduleForm(form.get('schedule'));
  if ((await findSchedule(scope, input.id)) === null) throw new AppError('not_found', HOURS.gone);
  await saveSchedule(scope, input, actor);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: HOURS.saved };
});
