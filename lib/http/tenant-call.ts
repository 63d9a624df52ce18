import { redirect } from 'next/navigation';
import { currentSession } from '../auth/current-session';
import { requireMembership, type TenantSession } from '../auth/tenant-session';
import type { Permission } from '../core/access/may-role';
import { AppError, type AppErrorCode } from '../core/shared/app-error';
import type { AuditActor } from '../db/audit';
import { reportFailure } from './report-failure';

export type CallResult<Value> = { ok: true; value: Value } | { ok: false; code: AppErrorCode; message: string };

export type TenantCallInput = TenantSession & { input: unknown; actor: AuditActor; now: number };

export type TenantCall<Value> = (slug: string, input: unknown) => Promise<CallResult<Value>>;

/**
 * An action that a component of a page calls with data and whose answer it needs; forms use tenantAction. Public like it, so it authorises
 * by itself; `run` parses its input. Refusals and failures come back as a code and a sentence, logged once.
 */
export function tenantCall<Value>(
  permission: Permission,
  run: (input: TenantCallInput) => Promise<Value>,
): TenantCall<Value> {
  return async (slug, input) => {
    const session = await currentSession();
    if (session === null) redirect('/sign-in');
    try {
      if (typeof slug !== 'string') throw new AppError('not_found', 'There is nothing here.');
      const membership = await requireMembership(session, slug, permission);
      const actor = { userId: membership.user.id, name: membership.user.name };
      return { ok: true, value: await run({ ...membership, input, actor, now: Date.now() }) };
    } catch (error) {
      reportFailure(error, { edge: `call ${permission}` });
      if (error instanceof AppError) return { ok: false, code: error.code, message: error.message };
      return { ok: false, code: 'internal', message: 'Something went wrong on our side; nothing was changed.' };
    }
  };
}
