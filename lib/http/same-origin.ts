import { publicUrl } from '../config/env';
import { AppError } from '../core/shared/app-error';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change asked for by a page of somebody else: a route handler that trusts a cookie has no other guard against it.
 * Browsers send Origin with every such request.
 */
export function requireSameOrigin(request: Request): void {
  if (READS.has(request.method)) return;
  if (request.headers.get('origin') === new URL(publicUrl()).origin) return;
  throw new AppError('forbidden', 'This request did not come from our own pages.');
}
