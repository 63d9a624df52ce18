'use server';

import { revalidatePath } from 'next/cache';
import { tenantAction } from '@/lib/http/tenant-action';
import { updateNumber } from '@/lib/services/numbers/update-number';
import { NUMBER_FORM } from '../number-strings';

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '');

/** Renames the number with `id`, and says where its calls lead and which hours count. */
export const changeNumber = tenantAction('numbers.change', async ({ scope, tenant, form, actor }) => {
  const changes = {
    label: text(form.get('label')),
    flowId: text(form.get('flowId')) || null,
    scheduleId: text(form.get('scheduleId')) || null,
  };
  await updateNumber(scope, text(form.get('id')), changes, actor);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: NUMBER_FORM.saved };
});
