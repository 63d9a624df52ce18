'use server';

import { revalidatePath } from 'next/cache';
import { AppError } from '@/lib/core/shared/app-error';
import { listAlertRules } from '@/lib/db/alerts';
import { tenantAction } from '@/lib/http/tenant-action';
import { saveAlertRule } from '@/lib/services/alerts/save-alert-rule';
import { ALERTS } from './alerts-strings';

/** Switches a rule on or off. */
export const switchAlertRule = tenantAction('alerts.change', async ({ scope, tenant, form, actor }) => {
  const rule = (await listAlertRules(scope)).find(({ id }) => id === form.get('ruleId'));
  if (!rule) throw new AppError('not_found', ALERTS.gone);
  const enabled = form.get('enabled') === 'yes';
  await saveAlertRule(scope, { ...rule, channels: [...rule.channels], personIds: [...rule.personIds], enabled }, actor);
  revalidatePath(`/${tenant.slug}/alerts`);
  return { message: enabled ? ALERTS.turnedOn : ALERTS.turnedOff };
});
