import { NO_STORE } from './problem';

/** JSON that is somebody's own: never cached. */
export function jsonResponse(body: unknown): Response {
  return new Response(JSON.stringify(body), { headers: { ...NO_STORE, 'content-type': 'application/json' } });
}
