import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { CAP_NAMES, type CapName } from '../core/routing/outbound-caps';

/**
 * The only place that reads process.env. Every setting with its default and meaning; a bad value stops the process at its
 * start with a sentence that names the setting. The supervisor fills in what depends on processes that it started itself.
 */
const PORT = 'it must be a whole number from 1 to 65535';
const port = (fallback: number) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number(PORT).int(PORT).min(1, PORT).max(65535, PORT).default(fallback),
  );
const optional = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? undefined : value.trim()));
/** An address of one of these kinds, or nothing; `example` completes the sentence that refuses another one. */
const address = (protocols: readonly string[], example: string) =>
  optional.refine(
    (value) => value === undefined || (URL.canParse(value) && protocols.includes(new URL(value).protocol)),
    `it must look like ${example}`,
  );
const commaSeparated = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  );
const databaseAddress = address(['postgresql:', 'postgres:'], 'postgresql://user:secret@host:5432/database');
const webAddress = address(['https:', 'http:'], 'https://phone.example.com');

const outboundCaps = commaSeparated.transform((list, context) => {
  const caps: Partial<Record<CapName, number>> = {};
  for (const entry of list) {
    const [name, value] = entry.split('=');
    const cap = CAP_NAMES.find((each) => each === name);
    if (cap !== undefined && value !== undefined && /^\d{1,12}$/.test(value)) caps[cap] = Number(value);
    else context.addIssue('it must look like callsPerDay=6000,textsPerDay=1000');
  }
  return caps;
});

export const envSchema = z.object({
  /** Folder of everything this installation keeps on this machine. */
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((folder) => path.resolve(/* turbopackIgnore: true */ folder)),
  WEB_PORT: port(3000),
  VOICE_PORT: port(3001),
  CARRIER_PORT: port(4010),
  POSTGRES_PORT: port(5433),
  SMTP_PORT: port(1025),
  /** How processes log in to the database. The supervisor sets both, from DATABASE_URL and DATABASE_OWNER_URL or the embedded database. */
  DATABASE_URL: databaseAddress,
  QUEUE_DATABASE_URL: databaseAddress,
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://user:secret@mail.example.com'),
  MAIL_FROM: z.string().default('Linekeeper <linekeeper@localhost>'),
  TWILIO_ACCOUNT_SID: optional,
  TWILIO_AUTH_TOKEN: optional,
  TWILIO_API_URL: z.url().default('https://api.twilio.com'),
  /** An API key of the account, which signs what lets a person's browser take calls. */
  TWILIO_API_KEY_SID: optional,
  TWILIO_API_KEY_SECRET: optional,
  /**
   * The carrier's own page on which a browser takes calls, with `{identity}` and `{name}` in it; a path stands for one that this
   * installation serves. Without it browsers use the carrier's package and the API key above. The supervisor sets it for the box.
   */
  BROWSER_PHONE_URL: optional,
  /** Where people and the carrier reach this installation from outside, without a slash at the end. */
  PUBLIC_URL: webAddress,
  /** Where the carrier reaches the voice webhooks; PUBLIC_URL when not given. */
  VOICE_URL: webAddress,
  /** Set only while the carrier in a box runs: where its handsets are. */
  BOX_URL: optional,
  /** 32 bytes in base64: seals positions in URLs and encrypts secrets at rest. The supervisor makes one in DATA_DIR. */
  LINEKEEPER_KEY: optional,
  /** Signs web sessions. The supervisor makes one in DATA_DIR. */
  NEXTAUTH_SECRET: optional,
  /** Lets whoever knows it make the first business; without it there is one in DATA_DIR/setup-code. */
  SETUP_CODE: optional,
  /** IP addresses inside the own network that flows may ask all the same, separated by commas. */
  WEBHOOK_ALLOWED_ADDRESSES: commaSeparated,
  /** Addresses or networks (CIDR) of reverse proxies whose X-Forwarded-For is believed; see lib/auth/client-address.ts for the default. */
  TRUSTED_PROXIES: commaSeparated.refine((list) => list.every(isAddressOrNetwork), {
    error: 'list IP addresses or networks such as 10.0.0.0/8, separated by commas',
  }),
  /** What a business may dial and text, where other than the defaults, as `callsPerDay=6000,textsPerDay=1000` (docs/outbound-limits.md). */
  OUTBOUND_CAPS: outboundCaps,
  /** The same for all businesses of the installation together. */
  OUTBOUND_CAPS_INSTALLATION: outboundCaps,
  S3_ENDPOINT: webAddress,
  S3_REGION: optional,
  S3_BUCKET: optional,
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** An IP address, or a network as an address and its prefix length. */
function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  const bitsMax = family === 6 ? 128 : 32;
  return (
    family !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= bitsMax))
  );
}

export type Env = z.infer<typeof envSchema>;

/** Parses settings; throws an Error whose message is one sentence a setting. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')} is not right: ${issue.message}.`);
  throw new Error(sentences.join(' '));
}

export const env: Env = parseEnv(process.env);

/** The base URL of the web application as people and the carrier reach it. */
export function publicUrl(): string {
  return (env.PUBLIC_URL ?? `http://127.0.0.1:${env.WEB_PORT}`).replace(/\/$/, '');
}

/** The base URL that the carrier signs when it calls our voice webhooks. */
export function voiceUrl(): string {
  return (env.VOICE_URL ?? publicUrl()).replace(/\/$/, '');
}

/** True under `next dev`, whose tools need more than the strict content security policy allows. */
export const isDevelopment = process.env['NODE_ENV'] === 'development';

// next-auth reads its own address from the environment and from nowhere else; it must never come from a request's Host header.
process.env['NEXTAUTH_URL'] ??= publicUrl();
