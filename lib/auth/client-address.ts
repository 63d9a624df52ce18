/**
 * The address of whoever sent the request: the last one in X-Forwarded-For, which our own server or the proxy before it
 * appended. Earlier ones were written by the sender and are not believed.
 */
export function clientAddress(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(',').at(-1)?.trim() || 'unknown';
}
