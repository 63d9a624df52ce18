import { redirect } from 'next/navigation';
import { currentSession } from '../auth/current-session';
import { requireMembership, type TenantSession } from '../auth/tenant-session';
import type { Permission } from '../core/access/may-role';
import { AppError } from '../core/shared/app-error';
import type { FormState } from '../core/shared/form-state';
import type { AuditActor } from '../db/audit';
import { type ActionResult, formAction } from './form-action';

export type TenantActionInput = TenantSession & { form: FormData; actor: AuditActor; now: number };

export type TenantAction = (slug: string, previous: FormState, form: FormData) => Promise<FormState>;

/**
 * A form's action: a public endpoint, so it authorises by itself whatever page it is on. Next compares Origin and Host before
 * it. Refusals come back as form state, with the ids of the wrong fields; the form keeps what was typed.
 */
export function tenantAction(
  permission: Permission,
  run: (input: TenantActionInput) => Promise<ActionResult>,
): TenantAction {
  return async (slug, previous, form) => {
    const session = await currentSession();
    if (session === null) redirect('/sign-in');
    return formAction(`action ${permission}`, previous, async () => {
      // Types end where the network begins: a sender may hand over anything.
      if (typeof slug !== 'string' || !(form instanceof FormData))
        throw new AppError('invalid_input', 'The form could not be read. Reload the page and try again.');
      const membership = await requireMembership(session, slug, permission);
      const actor = { userId: membership.user.id, name: membership.user.name };
      return run({ ...membership, form, actor, now: Date.now() });
    });
  };
}
