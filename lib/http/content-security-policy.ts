type PolicyParts = {
  nonce: string;
  isDevelopment: boolean;
  isHttps: boolean;
  /** The carrier in a box, which the phones page hears and talks to; null with a real carrier. */
  boxUrl: string | null;
  /** Which side of a browser phone the page is, if any: the page of a carrier that ours frames, or ours, with the address that the settings name. */
  browserPhone: 'framed' | { pageUrl: string | null } | null;
};

/** What the carrier's package for browsers reaches, by its documentation: signalling, its reports, its ringing tones. */
const SDK_CONNECTS =
  'https://eventgw.twilio.com wss://voice-js.roaming.twilio.com https://sdk.twilio.com https://media.twiliocdn.com';
const SDK_MEDIA = 'mediastream: https://sdk.twilio.com https://media.twiliocdn.com';

/** What a page may load: scripts only with this answer's nonce, everything else from us, framed by nobody; browser phones see `browserPhone`. */
export function contentSecurityPolicy(parts: PolicyParts): string {
  const { nonce, isDevelopment, isHttps, boxUrl, browserPhone } = parts;
  const pageUrl = browserPhone === null || browserPhone === 'framed' ? undefined : browserPhone.pageUrl;
  const usesSdk = pageUrl === null;
  const box = boxUrl ? ` ${new URL(boxUrl).origin}` : '';
  const directives = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Dialogs and charts set style attributes, which no nonce can cover.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `media-src 'self' blob:${box}${usesSdk ? ` ${SDK_MEDIA}` : ''}`,
    `connect-src 'self'${box}${usesSdk ? ` ${SDK_CONNECTS}` : ''}${isDevelopment ? ' ws:' : ''}`,
    ...(pageUrl && URL.canParse(pageUrl) ? [`frame-src 'self' ${new URL(pageUrl).origin}`] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${browserPhone === 'framed' ? "'self'" : "'none'"}`,
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}
