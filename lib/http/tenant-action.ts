import { redirect } from 'next/navigation';
import { currentSession } from '../auth/current-session';
import { requireMembership, type TenantSession } from '../auth/tenant-session';
import type { Permission } from '../core/access/may-role';
import { AppError } from '../core/shared/app-error';
import type { FormState } from '../core/shared/form-state';
import type { AuditActor } from '../db/audit';
import { reportFailure } from './report-failure';

export type TenantActionInput = TenantSession & { form: FormData; actor: AuditActor; now: number };

/** What an action says when it is done. */
export type ActionResult = { message: string; secret?: string };

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
    const turn = previous.kind === 'idle' ? 1 : previous.turn + 1;
    let tenantId: string | undefined;
    try {
      const session = await requireMembership(await currentSession(), slug, permission);
      tenantId = session.scope.tenantId;
      const actor = { userId: session.user.id, name: session.user.name };
      const result = await run({ ...session, form, actor, now: Date.now() });
      return { kind: 'saved', turn, ...result };
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_signed_in') redirect('/sign-in');
      reportFailure(error, { edge: 'action', tenantId });
      return failedState(error, turn);
    }
  };
}

function failedState(error: unknown, turn: number): FormState {
  if (!(error instanceof AppError)) {
    const message = 'Something went wrong on our side; nothing was changed. Calls go on as before.';
    return { kind: 'failed', turn, message, errors: { '': message } };
  }
  const errors = Object.fromEntries(
    Object.entries(error.fields).map(([field, sentence]) => [field.replaceAll('.', '-'), sentence]),
  );
  return {
    kind: 'failed',
    turn,
    message: error.message,
    errors: Object.keys(errors).length > 0 ? errors : { '': error.message },
  };
}
