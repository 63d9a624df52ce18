import { AppError, type AppErrorCode } from '../core/shared/app-error';

/** The one table from error codes to HTTP. */
const STATUS: Readonly<Record<AppErrorCode, number>> = {
  invalid_input: 400,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  limit_reached: 429,
  carrier_failed: 502,
  unavailable: 503,
  internal: 500,
};

export const NO_STORE = { 'cache-control': 'private, no-store' } as const;

/** A failure as problem+json (RFC 9457). What is not an AppError says nothing of its inside. */
export function problemResponse(error: unknown): Response {
  const known = error instanceof AppError ? error : new AppError('internal', 'Something went wrong on our side.');
  const status = STATUS[known.code];
  const body = {
    type: 'about:blank',
    title: known.message,
    status,
    code: known.code,
    ...(Object.keys(known.fields).length > 0 ? { fields: known.fields } : {}),
  };
  const headers = new Headers({ ...NO_STORE, 'content-type': 'application/problem+json' });
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  if (status === 429) headers.set('retry-after', '60');
  return new Response(JSON.stringify(body), { status, headers });
}
