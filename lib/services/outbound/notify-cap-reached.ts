import { email } from '../../channels/email/email';
import { env, publicUrl } from '../../config/env';
import { businessCaps } from '../../config/outbound-caps';
import { renderCapNotice } from '../../core/alerts/render-cap-notice';
import type { CapName } from '../../core/routing/outbound-caps';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { insertAuditEvent } from '../../db/audit';
import { listMembers } from '../../db/memberships';
import { getTenant } from '../../db/tenants';

/**
 * Notifies the owners and administrators of a business by e-mail that a cap refused calls or texts. Never by text: the same cap would refuse
 * it. The first of several tries also writes it to the audit log. Throws when the mail server did not take it.
 */
export async function notifyCapReached(
  scope: TenantScope,
  reached: { cap: CapName; at: number },
  isFirstTry: boolean,
): Promise<void> {
  const tenant = await getTenant(scope);
  const { cap, at } = reached;
  if (isFirstTry) {
    const actor = { userId: null, name: 'Linekeeper' };
    await insertAuditEvent(scope, { actor, action: 'outboundLimits.reached', subjectId: null, details: { cap, at } });
  }
  const message = renderCapNotice({
    cap,
    limit: businessCaps(tenant.outboundCaps)[cap],
    at,
    businessName: tenant.name,
    timeZone: tenant.timeZone,
    link: `${publicUrl()}/${tenant.slug}/settings#outbound`,
  });
  if (env.SMTP_URL === undefined) return;
  const members = (await listMembers(scope)).filter(({ role }) => role === 'owner' || role === 'admin');
  for (const { userId, email: address } of members) {
    await email.send(message, address, {
      sendText: () => Promise.reject(new Error('An e-mail sends no text.')),
      smtpUrl: env.SMTP_URL,
      mailFrom: env.MAIL_FROM,
      deliveryId: `cap-${scope.tenantId}-${cap}-${at}-${userId}`,
    });
  }
}
