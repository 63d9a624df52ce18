import { z } from 'zod';
import { newId } from '../../config/new-id';
import { ALERT_EVENTS, type AlertRule } from '../../core/alerts/alert';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { lockAlertRule, storeAlertRule } from '../../db/alerts';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { listPeople } from '../../db/people';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

const inputSchema = z.object({
  id: z.string().nullable().default(null),
  event: z.enum(ALERT_EVENTS),
  channels: z.array(z.enum(['sms', 'email'])).min(1, 'Choose at least one way to tell people.'),
  /** Left out: unchanged, and on for a new rule. */
  enabled: z.boolean().optional(),
  personIds: z.array(z.string()).max(100, 'At most a hundred people can be told.'),
});

/**
 * Makes a rule (`id` null) or replaces it: when this happens, alert these people by these channels. People who were deleted are left out.
 * Throws AppError('not_found') when the rule was deleted.
 */
export async function saveAlertRule(
  scope: TenantScope,
  input: z.input<typeof inputSchema>,
  actor: AuditActor,
): Promise<AlertRule> {
  const parsed = parseInput(inputSchema, input);
  return withTenant(scope, async () => {
    const stored = parsed.id === null ? null : await lockAlertRule(scope, parsed.id);
    const known = new Set((await listPeople(scope)).map(({ id }) => id));
    const rule: AlertRule = {
      ...parsed,
      id: parsed.id ?? newId('alertRule'),
      enabled: parsed.enabled ?? stored?.enabled ?? true,
      personIds: [...new Set(parsed.personIds)].filter((id) => known.has(id)),
    };
    await storeAlertRule(scope, rule);
    await insertAuditEvent(scope, {
      actor,
      action: 'alertRule.saved',
      subjectId: rule.id,
      details: { event: rule.event },
    });
    return rule;
  });
}

/** Switches a rule on or off; its people and channels are unchanged. Throws AppError('not_found') when the rule was deleted. */
export async function setAlertRuleEnabled(
  scope: TenantScope,
  { ruleId, enabled }: { ruleId: string; enabled: boolean },
  actor: AuditActor,
): Promise<void> {
  await withTenant(scope, async () => {
    const rule = await lockAlertRule(scope, ruleId);
    await storeAlertRule(scope, { ...rule, enabled });
    await insertAuditEvent(scope, {
      actor,
      action: 'alertRule.saved',
      subjectId: ruleId,
      details: { event: rule.event, enabled },
    });
  });
}
