'use server';

import { revalidatePath } from 'next/cache';
import { AppError } from '@/lib/core/shared/app-error';
import { parseJson } from '@/lib/core/shared/json';
import { tenantAction } from '@/lib/http/tenant-action';
import { removeCase } from '@/lib/services/flows/remove-case';
import { saveCase } from '@/lib/services/flows/save-case';
import { TRY } from './try-strings';

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value.trim() : '');

/** The call is sent as JSON by the handset; name and words come from the form's own fields. */
export const saveCaseAction = tenantAction('flows.change', async ({ scope, tenant, form, actor }) => {
  const flowId = text(form.get('flowId'));
  const reaches = form.get('reaches') === 'on' ? readJson(form.get('reached')) : null;
  const expected = { hears: text(form.get('hears')) || null, reaches };
  const input = { flowId, name: text(form.get('name')), scenario: readJson(form.get('scenario')), expected };
  await saveCase(scope, input, actor);
  revalidatePath(`/${tenant.slug}/flows/${flowId}/try`);
  return { message: TRY.saved };
});

export const removeCaseAction = tenantAction('flows.change', async ({ scope, tenant, form, actor }) => {
  const flowId = text(form.get('flowId'));
  await removeCase(scope, { flowId, caseId: text(form.get('caseId')) }, actor);
  revalidatePath(`/${tenant.slug}/flows/${flowId}/try`);
  return { message: TRY.removed };
});

function readJson(value: FormDataEntryValue | null): unknown {
  try {
    return parseJson(text(value));
  } catch (error) {
    throw new AppError('invalid_input', TRY.failed, { cause: error });
  }
}
