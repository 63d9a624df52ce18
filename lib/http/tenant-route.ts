import { findSessionOfCookie } from '../auth/current-session';
import { SESSION_COOKIE } from '../auth/session-cookie';
import { requireMembership, type TenantSession } from '../auth/tenant-session';
import type { Permission } from '../core/access/may-role';
import { invariant } from '../core/shared/invariant';
import type { SessionWithUser } from '../db/sessions';
import { problemResponse } from './problem';
import { reportFailure } from './report-failure';
import { requireSameOrigin } from './same-origin';

export type TenantRouteInput = TenantSession & {
  session: SessionWithUser;
  request: Request;
  params: Readonly<Record<string, string>>;
  now: number;
};

type Context = { params: Promise<{ tenant: string }> };

/** A route handler of a business for signed-in browsers: session, membership, permission, same origin; failures as problem+json. */
export function tenantRoute(
  permission: Permission,
  handle: (input: TenantRouteInput) => Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const params = await context.params;
    const now = Date.now();
    try {
      requireSameOrigin(request);
      const session = await findSessionOfCookie(cookieOf(request, SESSION_COOKIE), now);
      const tenantSession = await requireMembership(session, params.tenant, permission);
      invariant(session, 'a membership comes from a session');
      return await handle({ ...tenantSession, session, request, params, now });
    } catch (error) {
      reportFailure(error, { edge: new URL(request.url).pathname });
      return problemResponse(error);
    }
  };
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
