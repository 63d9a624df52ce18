import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { randomSource } from '../../lib/testing/random-source';
import { sign } from '../../lib/testing/voice-webhook';
import type { DemoDocument } from '../../scripts/supervisor/demo-document';
import { HOSTILE_TEXTS, hostileFiles } from './hostile-texts';

/** One request of the replay. `what` names it in the report of a failure. */
export type HostileRequest = { what: string; url: string; init: RequestInit };

const APP = path.resolve('app');
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'];
const TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain;charset=UTF-8',
  'application/octet-stream',
  '',
];
const VOICE_FIELDS = [
  'From',
  'To',
  'CallStatus',
  'Digits',
  'SpeechResult',
  'DialCallStatus',
  'RecordingUrl',
  'Timestamp',
  'CallerName',
];

/**
 * `count` requests, the same for every run of the same routes: every page, route and server action, read from the route tree and the build, by a
 * signed-in owner, with an API key, signed by the carrier and by nobody; and every importer with a megabyte.
 */
export function hostileRequests(demo: DemoDocument, cookie: string, count: number): HostileRequest[] {
  const { int } = randomSource(7);
  const pick: Pick = (items) => items[int(items.length)] ?? invariantItem();
  const patterns = routePatterns();
  const actions = serverActions();
  const makers: (() => HostileRequest)[] = [
    () => anyRoute(demo, cookie, pick, pick(patterns)),
    () => anyRoute(demo, cookie, pick, pick(patterns)),
    () => webhook(demo, pick),
    () => webhook(demo, pick),
    () => action(demo, cookie, pick, pick(actions)),
  ];
  const files = hostileFiles().flatMap((file) => imports(demo, cookie, file));
  const rest = Array.from({ length: Math.max(0, count - files.length) }, (_, index) =>
    makers[index % makers.length]?.(),
  );
  return spread(
    rest.filter((each) => each !== undefined),
    files,
  );
}

/** As a browser encodes it: lone surrogates become the replacement character. */
function encoded(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1).replaceAll('+', '%20');
}

type Pick = <Item>(items: readonly Item[]) => Item;

function invariantItem(): never {
  throw new Error('There is nothing to pick from.');
}

function routePatterns(): string[] {
  return fs
    .readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => `/${path.dirname(file)}`.replace(/\/\([^)]*\)/g, '').replace('/.', '/'));
}

function anyRoute(demo: DemoDocument, cookie: string, pick: Pick, pattern: string): HostileRequest {
  const method = pick(METHODS);
  const slug = demo.tenant.slug;
  const target = pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) =>
    name === 'tenant' && pick([true, true, false])
      ? slug
      : name === 'carrier'
        ? 'twilio'
        : encoded(pick(HOSTILE_TEXTS)).slice(0, 2_000),
  );
  const name = encoded(pick(['q', 'from', 'to', 'since', 'cursor', 'limit', 'callbackUrl', 'outcome', 'at', 's']));
  const headers: Record<string, string> = { ...pick([{ cookie }, { cookie }, {}]) };
  if (target.startsWith('/api/v1'))
    headers['authorization'] = pick([`Bearer ${demo.apiKey}`, `Bearer ${'x'.repeat(500)}`, 'Basic x']);
  if (method !== 'GET') headers['origin'] = pick([demo.web, demo.web, 'https://evil.example', 'null']);
  const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(method);
  if (hasBody) headers['content-type'] = pick(TYPES);
  const url = `${demo.web}${target || '/'}?${name}=${encoded(pick(HOSTILE_TEXTS)).slice(0, 4_000)}`;
  const body = hasBody ? pick(HOSTILE_TEXTS) : null;
  return { what: `${method} ${pattern}`, url, init: { method, headers: safe(headers), body } };
}

function webhook(demo: DemoDocument, pick: Pick): HostileRequest {
  const target = pick([
    '/api/voice/twilio/incoming',
    '/api/voice/twilio/continue',
    '/api/voice/twilio/status',
    '/api/voice/twilio/recording',
    '/api/voice/twilio/fallback',
    '/api/voice/twilio/placed',
    '/api/messages/twilio/incoming',
    '/api/messages/twilio/status',
  ]);
  const query = pick([
    '',
    '',
    `?at=${encoded(pick(HOSTILE_TEXTS)).slice(0, 2_000)}&s=${encoded(pick(HOSTILE_TEXTS)).slice(0, 2_000)}`,
  ]);
  const params: Record<string, string> = {
    AccountSid: demo.box.accountSid,
    CallSid: `CA${randomBytes(16).toString('hex')}`,
    From: '+12125550199',
    To: demo.numbers[0]?.number ?? '',
    CallStatus: 'ringing',
  };
  for (const field of VOICE_FIELDS) if (pick([true, false])) params[field] = pick(HOSTILE_TEXTS).slice(0, 5_000);
  const base = pick([demo.voice, demo.web]);
  const signature = pick([sign(demo.voice + target + query, params, demo.box.authToken), 'x', '']);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
  return {
    what: `webhook ${target}`,
    url: base + target + query,
    init: { method: 'POST', headers, body: new URLSearchParams(params).toString() },
  };
}

type Action = { id: string; page: string; name: string };

/** The server actions of the build, each with a page that has it. */
function serverActions(): Action[] {
  const manifest = JSON.parse(fs.readFileSync('.next/server/server-reference-manifest.json', 'utf8'));
  return Object.entries<{ workers: Record<string, unknown>; exportedName: string }>(manifest.node).map(
    ([id, { workers, exportedName }]) => ({ id, name: exportedName, page: Object.keys(workers)[0] ?? '' }),
  );
}

function action(demo: DemoDocument, cookie: string, pick: Pick, { id, page, name }: Action): HostileRequest {
  const target = page
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace('[tenant]', demo.tenant.slug)
    .replace(/\[(\w+)\]/g, 'x');
  const text = pick(HOSTILE_TEXTS);
  const json = JSON.stringify(text);
  const form = `--x\r\nContent-Disposition: form-data; name="1_name"\r\n\r\n${text}\r\n--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["${demo.tenant.slug}",{"kind":"idle"},"$K1"]\r\n--x--\r\n`;
  const [type, body] = pick([
    ['text/plain;charset=UTF-8', `["${demo.tenant.slug}",${json},${json},${json}]`],
    ['text/plain;charset=UTF-8', `["${demo.tenant.slug}",{"kind":"idle"},${json}]`],
    ['text/plain;charset=UTF-8', `[${json}]`],
    ['text/plain;charset=UTF-8', text],
    ['multipart/form-data; boundary=x', form],
  ] as const);
  const headers = { cookie, origin: demo.web, 'next-action': id, 'content-type': type };
  return { what: `action ${name}`, url: `${demo.web}${target || '/'}`, init: { method: 'POST', headers, body } };
}

/** Every importer and upload of files. */
function imports(demo: DemoDocument, cookie: string, file: string): HostileRequest[] {
  const slug = demo.tenant.slug;
  const headers = { cookie, origin: demo.web, 'content-type': 'application/octet-stream' };
  return [
    {
      what: 'flow import',
      url: `${demo.web}/${slug}/flows/import/file?file=a.json`,
      init: { method: 'POST', headers, body: file },
    },
    {
      what: 'prompt upload',
      url: `${demo.web}/api/prompts/${slug}/prm_1/en-US?file=a.wav`,
      init: { method: 'POST', headers, body: file },
    },
    {
      what: 'prompt upload',
      url: `${demo.web}/api/prompts/${slug}/prm_1/en-US?file=a.wav`,
      init: { method: 'PUT', headers, body: file },
    },
  ];
}

/** Header values that a client could not even send are left out. */
function safe(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
}

/** `few` among `many`, evenly. */
function spread<Item>(many: readonly Item[], few: readonly Item[]): Item[] {
  const every = Math.max(1, Math.floor(many.length / Math.max(1, few.length)));
  return many.flatMap((item, index) => {
    const one = index % every === 0 ? few[index / every] : undefined;
    return one === undefined ? [item] : [item, one];
  });
}
