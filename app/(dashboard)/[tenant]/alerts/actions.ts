'use server';

import { revalidatePath } from 'next/cache';
import { tenantAction } from '@/lib/http/tenant-action';
import { saveAlertRule, setAlertRuleEnabled } from '@/lib/services/alerts/save-alert-rule';
import { ALERTS } from './alerts-strings';
import { readRuleForm } from './rule-form';

/** Switches a rule on or off. */
export const switchAlertRule = tenantAction('alerts.change', async ({ scope, tenant, form, actor }) => {
  const enabled = form.get('enabled') === 'yes';
  await setAlertRuleEnabled(scope, { ruleId: String(form.get('ruleId') ?? ''), enabled }, actor);
  revalidatePath(`/${tenant.slug}/alerts`);
  return { message: enabled ? ALERTS.turnedOn : ALERTS.turnedOff };
});

/** Saves the rule with `ruleId`, or a new one; one that is switched off stays so. */
export const saveOneRule = tenantAction('alerts.change', async ({ scope, tenant, form, actor }) => {
  await saveAlertRule(scope, { ...readRuleForm(form), id: String(form.get('ruleId') ?? '') || null }, actor);
  revalidatePath(`/${tenant.slug}/alerts`);
  return { message: ALERTS.saved };
});
