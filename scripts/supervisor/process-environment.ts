import { envSchema } from '../../lib/config/env';
import type { LoginUrls } from '../database-logins';
import { hasBox, hasMailSink, type InstallationSettings, isGiven } from './installation-settings';
import type { Secrets } from './secrets';

/**
 * The environment of every process of an installation: what was given, and for what was not, the processes started here.
 * Every setting is present, empty when unset, so that no .env file fills in what this installation leaves out.
 */
export function processEnvironment(
  settings: InstallationSettings,
  secrets: Secrets,
  logins: Pick<LoginUrls, 'app'>,
): NodeJS.ProcessEnv {
  const { ports, given } = settings;
  const set = (name: string, fallback: string) => (isGiven(settings, name) ? (given[name] ?? '') : fallback);
  const isDemo = hasBox(settings);
  const boxUrl = `http://127.0.0.1:${ports.carrier}`;
  const unset: Record<string, string> = {};
  // Those without a default; an empty port or level would be refused, and those are all set below or have a default.
  for (const [name, schema] of Object.entries(envSchema.shape))
    if (schema.safeParse('').success) unset[name] = given[name] ?? '';
  const publicUrl = set('PUBLIC_URL', `http://127.0.0.1:${ports.web}`);
  return {
    ...given,
    ...unset,
    NODE_ENV: settings.mode,
    NEXT_TELEMETRY_DISABLED: '1',
    DATA_DIR: settings.dataDir,
    WEB_PORT: String(ports.web),
    VOICE_PORT: String(ports.voice),
    CARRIER_PORT: String(ports.carrier),
    POSTGRES_PORT: String(ports.postgres),
    SMTP_PORT: String(ports.smtp),
    DATABASE_URL: logins.app,
    // No process has the owner's password, and only the worker has the queue's.
    DATABASE_OWNER_URL: '',
    QUEUE_DATABASE_URL: '',
    SMTP_URL: hasMailSink(settings) ? `smtp://127.0.0.1:${ports.smtp}` : set('SMTP_URL', ''),
    MAIL_FROM: set('MAIL_FROM', 'Linekeeper <linekeeper@localhost>'),
    LINEKEEPER_KEY: set('LINEKEEPER_KEY', secrets.linekeeperKey),
    NEXTAUTH_SECRET: set('NEXTAUTH_SECRET', secrets.nextAuthSecret),
    NEXTAUTH_URL: publicUrl,
    PUBLIC_URL: publicUrl,
    VOICE_URL: set('VOICE_URL', isDemo ? `http://127.0.0.1:${ports.voice}` : publicUrl),
    TWILIO_ACCOUNT_SID: set('TWILIO_ACCOUNT_SID', secrets.boxAccountSid),
    TWILIO_AUTH_TOKEN: set('TWILIO_AUTH_TOKEN', isDemo ? secrets.boxAuthToken : ''),
    TWILIO_API_URL: isDemo ? boxUrl : set('TWILIO_API_URL', 'https://api.twilio.com'),
    BOX_URL: isDemo ? boxUrl : '',
    BROWSER_PHONE_URL: isDemo ? '/phones/browser/{identity}?name={name}' : set('BROWSER_PHONE_URL', ''),
  };
}
