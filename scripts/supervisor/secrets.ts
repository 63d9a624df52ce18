import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error';

const secretsSchema = z.object({
  linekeeperKey: z.string(),
  nextAuthSecret: z.string(),
  postgresPassword: z.string(),
  boxAccountSid: z.string(),
  boxAuthToken: z.string(),
  demoPassword: z.string(),
});

/** What an installation must keep to itself and must not lose: made once, in DATA_DIR/secrets.json, readable by its owner only. */
export type Secrets = z.infer<typeof secretsSchema>;

/** The installation's secrets, made when there are none. Throws rather than replace a file that cannot be read. */
export function loadSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  if (fs.existsSync(file)) {
    try {
      return secretsSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    } catch (cause) {
      throw new StartError(`${file} cannot be read; restore it from a backup: without it stored secrets are lost.`, {
        cause,
      });
    }
  }
  const secrets: Secrets = {
    linekeeperKey: randomBytes(32).toString('base64'),
    nextAuthSecret: randomBytes(32).toString('base64url'),
    postgresPassword: randomBytes(24).toString('base64url'),
    boxAccountSid: `AC${randomBytes(16).toString('hex')}`,
    boxAuthToken: randomBytes(16).toString('hex'),
    demoPassword: `garden-${randomBytes(5).toString('hex')}`,
  };
  const partial = `${file}.partial`;
  fs.writeFileSync(partial, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(partial, file);
  return secrets;
}
