import { z } from 'zod';
import { newId } from '../../config/new-id';
import { ALERT_EVENTS, type AlertRule } from '../../core/alerts/alert';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { storeAlertRule } from '../../db/alerts';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';

const inputSchema = z.object({
  id: z.string().nullable().default(null),
  event: z.enum(ALERT_EVENTS),
  channels: z.array(z.enum(['sms', 'email'])).min(1, 'Choose at least one way to tell people.'),
  enabled: z.boolean().default(true),
  personIds: z.array(z.string()).max(100, 'At most a hundred people can be told.'),
});

/** Makes a rule (`id` null) or replaces it: when this happens, tell these people by these channels. */
export async function saveAlertRule(
  scope: TenantScope,
  input: z.input<typeof inputSchema>,
  actor: AuditActor,
): Promise<AlertRule> {
  const parsed = parseInput(inputSchema, input);
  const rule: AlertRule = {
    ...parsed,
    id: parsed.id ?? newId('alertRule'),
    personIds: [...new Set(parsed.personIds)],
  };
  await withTenant(scope, async () => {
    await storeAlertRule(scope, rule);
    await insertAuditEvent(scope, {
      actor,
      action: 'alertRule.saved',
      subjectId: rule.id,
      details: { event: rule.event },
    });
  });
  return rule;
}
