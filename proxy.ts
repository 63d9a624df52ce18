import { type NextRequest, NextResponse } from 'next/server';
import { env, isDevelopment, publicUrl } from './lib/config/env';
import { contentSecurityPolicy } from './lib/http/content-security-policy';
import { isReadableAction } from './lib/http/readable-action';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Gives every page its content security policy with a fresh nonce. It protects nothing else: who may see a page is decided
 * by the page; a change from another site is refused by the framework too, but with a 500. Webhooks, APIs and files are not matched, because a proxy costs them more than their own work.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!READS.has(request.method) && isForeign(request)) return new NextResponse('Forbidden', { status: 403 });
  if (!READS.has(request.method) && !(await isReadableAction(request)))
    return new NextResponse('This request cannot be read.', { status: 400 });
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const isHttps = publicUrl().startsWith('https:');
  const browserPhone = browserPhoneAt(request.nextUrl.pathname);
  const policy = contentSecurityPolicy({ nonce, isDevelopment, isHttps, boxUrl: env.BOX_URL ?? null, browserPhone });
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  // Pages cannot see their own address; one that asks for the sign-in needs it to come back. Set here, so never a sender's.
  headers.set('x-linekeeper-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** By the rule of Next's server actions: the origin of a change is the host that was asked. */
function isForeign(request: NextRequest): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** `/<business>/phone` is where somebody takes calls; `/phones/browser/…` is the box's page that it frames. */
function browserPhoneAt(path: string) {
  if (/^\/phones\/browser\/[^/]+\/?$/.test(path)) return 'framed' as const;
  return /^\/[^/]+\/phone\/?$/.test(path) ? { pageUrl: env.BROWSER_PHONE_URL ?? null } : null;
}

export const config = {
  matcher: ['/((?!api/|_next/|favicon.ico|.*\\.[a-z0-9]+$).*)'],
};
