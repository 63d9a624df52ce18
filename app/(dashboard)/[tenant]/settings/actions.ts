'use server';

import { revalidatePath } from 'next/cache';
import { AppError } from '@/lib/core/shared/app-error';
import { parseDialNumber } from '@/lib/core/shared/phone-number';
import { tenantAction } from '@/lib/http/tenant-action';
import { createApiKey } from '@/lib/services/api-keys/create-api-key';
import { revokeApiKey } from '@/lib/services/api-keys/revoke-api-key';
import { saveOutboundLimits } from '@/lib/services/outbound/save-outbound-limits';
import { setRecordingPolicy } from '@/lib/services/recordings/set-recording-policy';
import { saveBusiness } from '@/lib/services/tenants/save-business';
import { readCaps } from './cap-values';
import { OUTBOUND, wrongCap } from './outbound-strings';
import { SETTINGS } from './settings-strings';

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value.trim() : '');

export const saveRecordingPolicy = tenantAction('settings.change', async ({ scope, tenant, form, actor }) => {
  const days = text(form.get('recordingDays'));
  if (!/^\d{1,5}$/.test(days)) {
    throw new AppError('invalid_input', SETTINGS.daysWrong, { fields: { recordingDays: SETTINGS.daysWrong } });
  }
  await setRecordingPolicy(
    scope,
    {
      recordCalls: form.get('recordCalls') === 'on',
      recordingAnnouncement: text(form.get('recordingAnnouncement')) || null,
      recordingDays: Number(days),
    },
    actor,
  );
  revalidatePath(`/${tenant.slug}/settings`);
  return { message: SETTINGS.saved };
});

export const saveOneBusiness = tenantAction('settings.change', async ({ scope, tenant, form, actor }) => {
  const typed = text(form.get('fallbackNumber'));
  const fallbackNumber = typed === '' ? null : parseDialNumber(typed, tenant.country);
  if (typed !== '' && fallbackNumber === null)
    throw new AppError('invalid_input', SETTINGS.fallbackWrong, { fields: { fallbackNumber: SETTINGS.fallbackWrong } });
  const name = text(form.get('businessName'));
  if (name === '') {
    throw new AppError('invalid_input', SETTINGS.nameMissing, { fields: { businessName: SETTINGS.nameMissing } });
  }
  await saveBusiness(scope, { name, timeZone: text(form.get('timeZone')), fallbackNumber }, actor);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: SETTINGS.savedBusiness };
});

export const saveOutbound = tenantAction('settings.change', async ({ scope, tenant, form, actor }) => {
  const { caps, wrong } = readCaps((name) => text(form.get(name)));
  if (wrong.length > 0) {
    const fields = Object.fromEntries(wrong.map((name) => [name, wrongCap(name)]));
    throw new AppError('invalid_input', Object.values(fields).join(' '), { fields });
  }
  const countries = form.getAll('country').filter((country) => typeof country === 'string');
  await saveOutboundLimits(scope, { countries, caps }, actor);
  revalidatePath(`/${tenant.slug}/settings`);
  return { message: OUTBOUND.saved };
});

/** The key is in the answer's secret, once; it is stored nowhere. */
export const addApiKey = tenantAction('apiKeys.manage', async ({ scope, tenant, form, actor }) => {
  const { key } = await createApiKey(scope, { name: text(form.get('name')) }, actor);
  revalidatePath(`/${tenant.slug}/settings`);
  return { message: SETTINGS.keyCreated, secret: key };
});

export const endApiKey = tenantAction('apiKeys.manage', async ({ scope, tenant, form, actor, now }) => {
  await revokeApiKey(scope, text(form.get('keyId')), actor, now);
  revalidatePath(`/${tenant.slug}/settings`);
  return { message: SETTINGS.revoked };
});
