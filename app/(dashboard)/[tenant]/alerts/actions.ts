'use server';

import { revalidatePath } from 'next/cache';
import { AppError } from '@/lib/core/shared/app-error';
import { listAlertRules } from '@/lib/db/alerts';
import { listPeople } from '@/lib/db/people';
import { tenantAction } from '@/lib/http/tenant-action';
import { saveAlertRule } from '@/lib/services/alerts/save-alert-rule';
import { ALERTS } from './alerts-strings';
import { readRuleForm } from './rule-form';

/** Switches a rule on or off. */
export const switchAlertRule = tenantAction('alerts.change', async ({ scope, tenant, form, actor }) => {
  const rule = (await listAlertRules(scope)).find(({ id }) => id === form.get('ruleId'));
  if (!rule) throw new AppError('not_found', ALERTS.gone);
  const enabled = form.get('enabled') === 'yes';
  await saveAlertRule(scope, { ...rule, channels: [...rule.channels], personIds: [...rule.personIds], enabled }, actor);
  revalidatePath(`/${tenant.slug}/alerts`);
  return { message: enabled ? ALERTS.turnedOn : ALERTS.turnedOff };
});

/** Saves the rule with `ruleId`, or a new one; one that is switched off stays so. */
export const saveOneRule = tenantAction('alerts.change', async ({ scope, tenant, form, actor }) => {
  const id = String(form.get('ruleId') ?? '');
  const stored = id === '' ? undefined : (await listAlertRules(scope)).find((rule) => rule.id === id);
  if (id !== '' && !stored) throw new AppError('not_found', ALERTS.gone);
  const rule = readRuleForm(form);
  const known = new Set((await listPeople(scope)).map((person) => person.id));
  const personIds = rule.personIds.filter((personId) => known.has(personId));
  await saveAlertRule(scope, { ...rule, personIds, id: id || null, enabled: stored?.enabled ?? true }, actor);
  revalidatePath(`/${tenant.slug}/alerts`);
  return { message: ALERTS.saved };
});
