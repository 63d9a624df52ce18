import { RateLimiterMemory } from 'rate-limiter-flexible';
import { API_CALLS_PER_KEY_A_MINUTE } from '../config/limits';
import { AppError } from '../core/shared/app-error';
import { scopeOfTenant, type TenantScope } from '../core/shared/tenant-scope';
import { type ApiKeyHolder, touchApiKey } from '../db/api-keys';
import type { AuditActor } from '../db/audit';
import { findApiKey } from '../services/api-keys/find-api-key';
import { problemResponse } from './problem';
import { reportFailure } from './report-failure';

export type ApiRouteInput = {
  scope: TenantScope;
  actor: AuditActor;
  request: Request;
  url: URL;
  params: Readonly<Record<string, string>>;
  now: number;
};

/** A path segment that catches all the rest comes as a list. */
type Context = { params: Promise<Record<string, string | string[]>> };

/** Kept in this process: with several web processes each allows as many. */
const brake = new RateLimiterMemory({ points: API_CALLS_PER_KEY_A_MINUTE, duration: 60 });

/**
 * A route of the REST API: the bearer key decides the business (one of the few constructors of a TenantScope); failures are
 * problem+json; never a cookie, so no page of somebody else can use it.
 */
export function apiRoute(
  handle: (input: ApiRouteInput) => Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const now = Date.now();
    try {
      const holder = await requireKey(request);
      const scope = scopeOfTenant(holder.tenantId);
      await touchApiKey(scope, holder.id, now);
      const actor = { userId: null, name: `API key ${holder.name}` };
      return await handle({
        scope,
        actor,
        request,
        url: new URL(request.url),
        params: singleSegments(await context.params),
        now,
      });
    } catch (error) {
      reportFailure(error, { edge: new URL(request.url).pathname });
      return problemResponse(error);
    }
  };
}

/** A route without parts in its address has no parameters at all; a catch-all's are a list. */
function singleSegments(params: Record<string, string | string[]> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)]));
}

async function requireKey(request: Request): Promise<ApiKeyHolder> {
  const key = /^Bearer ([\x21-\x7e]{1,200})$/.exec(request.headers.get('authorization') ?? '')?.[1];
  const holder = key === undefined ? null : await findApiKey(key);
  if (holder === null) {
    throw new AppError('not_signed_in', 'Send a key that is not revoked as "Authorization: Bearer <key>".');
  }
  const taken = await Promise.allSettled([brake.consume(holder.id)]);
  if (taken[0].status === 'rejected')
    throw new AppError('limit_reached', 'Too many calls with this key; wait a minute.');
  return holder;
}
