import type { NextAuthOptions, User } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { SESSION_DAYS_MAX } from '../config/limits';
import { revokeSession } from '../db/sessions';
import { CLIENT_ADDRESS_HEADER } from './client-address';
import { CALLBACK_COOKIE, COOKIE_OPTIONS, CSRF_COOKIE, isSecure, SESSION_COOKIE } from './session-cookie';
import { type SessionToken, sessionSecret } from './session-token';
import { signIn } from './sign-in';

/** What the sign-in page is told when the brakes are on; every other refusal is next-auth's own 'CredentialsSignin'. */
const TOO_MANY = 'TooMany';

type UserWithSession = User & SessionToken;

function tokenOf({ id, sessionId, sessionVersion }: UserWithSession): JWT & SessionToken {
  return { sub: id, sessionId, sessionVersion };
}

function header(headers: Record<string, unknown> | undefined, name: string): string | null {
  const value = headers?.[name];
  return typeof value === 'string' ? value : null;
}

/**
 * Sign-in by password. The cookie holds nothing but the session's id: who the user is, and whether the session still lives,
 * is read from the database on every request (current-session.ts), so that ending a session ends it.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: sessionSecret(),
    useSecureCookies: isSecure,
    session: { strategy: 'jwt', maxAge: SESSION_DAYS_MAX * 86_400 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: COOKIE_OPTIONS },
      csrfToken: { name: CSRF_COOKIE, options: COOKIE_OPTIONS },
      callbackUrl: { name: CALLBACK_COOKIE, options: COOKIE_OPTIONS },
    },
    providers: [
      CredentialsProvider({
        name: 'password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (credentials, request): Promise<UserWithSession | null> => {
          if (!credentials?.email || !credentials.password) return null;
          const attempt = {
            email: credentials.email,
            password: credentials.password,
            address: header(request.headers, CLIENT_ADDRESS_HEADER) ?? 'unknown',
            userAgent: header(request.headers, 'user-agent'),
          };
          const result = await signIn(attempt, Date.now());
          if (result === 'tooMany') throw new Error(TOO_MANY);
          if (result === 'refused') return null;
          const { userId, ...user } = result;
          return { id: userId, ...user };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? tokenOf(user as UserWithSession) : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.['sessionId'] === 'string') await revokeSession(token['sessionId'], Date.now());
      },
    },
  };
}
