import net from 'node:net';
import { expect, test } from 'vitest';
import { freePort } from '../../lib/testing/free-port';
import { readSettings, usedPorts } from './installation-settings';
import { shortForm } from './log';
import { checkPorts } from './ports';
import { processEnvironment } from './process-environment';
import type { Secrets } from './secrets';

const secrets: Secrets = {
  linekeeperKey: 'key',
  nextAuthSecret: 'secret',
  postgresPassword: 'password',
  boxAccountSid: 'ACbox',
  boxAuthToken: 'token',
  demoPassword: 'demo',
};

test.each([
  [{ WEB_PORT: 'many' }, 'WEB_PORT is not right: it must be a whole number from 1 to 65535.'],
  [{ DATABASE_URL: 'database' }, 'DATABASE_URL is not right: it must look like postgresql://'],
  [{ PUBLIC_URL: 'phone.example.com' }, 'PUBLIC_URL is not right: it must look like https://phone.example.com.'],
  [{ SMTP_URL: 'https://mail.example.com' }, 'SMTP_URL is not right: it must look like smtps://'],
  [{ WEB_PORT: '3456', SMTP_PORT: '3456' }, 'WEB_PORT and SMTP_PORT are both 3456; set one of them to another port.'],
  [{ TWILIO_ACCOUNT_SID: 'AC1' }, 'TWILIO_ACCOUNT_SID is set without TWILIO_AUTH_TOKEN'],
])('a setting that is not right is named in a sentence: %j', (source, sentence) => {
  expect(() => readSettings(source as Record<string, string>)).toThrow(sentence);
});

test('a setting left empty counts as not set', () => {
  const empty = { WEB_PORT: '', DATABASE_URL: ' ', PUBLIC_URL: '', TWILIO_ACCOUNT_SID: '' };
  expect(readSettings(empty).ports.web).toBe(3000);
});

test('with a carrier account there is neither box nor mail sink', () => {
  const settings = readSettings({
    TWILIO_ACCOUNT_SID: 'AC1',
    TWILIO_AUTH_TOKEN: 't',
    PUBLIC_URL: 'https://phone.example',
  });
  expect(usedPorts(settings)).toEqual(['web', 'voice', 'postgres']);
  const env = processEnvironment(settings, secrets, { app: 'postgresql://db' });
  expect(env['BOX_URL']).toBe('');
  expect(env['SMTP_URL']).toBe('');
  expect(env['TWILIO_API_URL']).toBe('https://api.twilio.com');
  expect(env['VOICE_URL']).toBe('https://phone.example');
});

test('without one every process speaks to the box at its own port', () => {
  const env = processEnvironment(readSettings({ CARRIER_PORT: '4999', WEB_PORT: '3999' }), secrets, {
    app: 'postgresql://db',
  });
  expect(env['TWILIO_API_URL']).toBe('http://127.0.0.1:4999');
  expect(env['TWILIO_ACCOUNT_SID']).toBe('ACbox');
  expect(env['PUBLIC_URL']).toBe('http://127.0.0.1:3999');
  expect(env['NEXTAUTH_URL']).toBe('http://127.0.0.1:3999');
});

test('every setting is present, so that no .env file fills in what was left out', () => {
  const env = processEnvironment(readSettings({}), secrets, { app: 'postgresql://db' });
  for (const name of ['S3_BUCKET', 'S3_ENDPOINT', 'BOX_URL', 'DATABASE_URL', 'TWILIO_AUTH_TOKEN'])
    expect(env).toHaveProperty(name);
});

test('a port in use names the port and the setting to change', async () => {
  const taken = net.createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as net.AddressInfo;
  const free: Record<string, string> = { VOICE_PORT: String(port) };
  for (const name of ['WEB_PORT', 'CARRIER_PORT', 'POSTGRES_PORT', 'SMTP_PORT']) free[name] = String(await freePort());
  await expect(checkPorts(readSettings(free))).rejects.toThrow(
    `Port ${port} is in use by another program; stop it or set VOICE_PORT to another port.`,
  );
  taken.close();
});

test('the console shows warnings and complaints, not the information that the file keeps', () => {
  expect(shortForm('{"level":30,"msg":"answered"}', false)).toBeNull();
  expect(shortForm('Ready in 200 ms', false)).toBeNull();
  expect(shortForm('{"level":50,"msg":"The worker stopped","err":{"message":"no disk"}}', false)).toBe(
    'The worker stopped: no disk',
  );
  expect(shortForm('something broke', true)).toBe('something broke');
});
