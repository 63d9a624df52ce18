import { env, publicUrl } from '../config/env';

/** True when people reach us by https, and cookies may only travel that way. */
export const isSecure = publicUrl().startsWith('https:');

/**
 * The session cookie. Over plain http (a demo on this machine) browsers share cookies among ports, so the port is in the
 * name: two installations side by side do not sign each other out.
 */
export const SESSION_COOKIE = isSecure ? '__Host-linekeeper.session' : `linekeeper-${env.WEB_PORT}.session`;
export const CSRF_COOKIE = isSecure ? '__Host-linekeeper.csrf' : `linekeeper-${env.WEB_PORT}.csrf`;
export const CALLBACK_COOKIE = isSecure ? '__Host-linekeeper.callback' : `linekeeper-${env.WEB_PORT}.callback`;

export const COOKIE_OPTIONS = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } as const;
