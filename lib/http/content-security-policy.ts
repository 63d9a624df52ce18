type PolicyParts = {
  nonce: string;
  isDevelopment: boolean;
  isHttps: boolean;
  /** The carrier in a box, which the phones page hears and talks to; null with a real carrier. */
  boxUrl: string | null;
};

/** What a page may load: scripts only with this answer's nonce, everything else from us, framed by nobody. */
export function contentSecurityPolicy({ nonce, isDevelopment, isHttps, boxUrl }: PolicyParts): string {
  const box = boxUrl ? ` ${new URL(boxUrl).origin}` : '';
  const directives = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Dialogs and charts set style attributes, which no nonce can cover.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `media-src 'self' blob:${box}`,
    `connect-src 'self'${box}${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}
