import fs from 'node:fs';
import path from 'node:path';
import type { DemoSeed } from '../demo/demo-seed';
import type { InstallationSettings } from './installation-settings';
import type { Secrets } from './secrets';

/** DATA_DIR/demo.json: everything a script or a newcomer needs to use the demo. It is there while the demo is ready. */
export type DemoDocument = {
  web: string;
  phones: string;
  voice: string;
  carrier: string;
  api: string;
  signIn: { email: string; password: string };
  apiKey: string;
  tenant: { id: string; slug: string; name: string };
  numbers: { number: string; label: string }[];
  handsets: { number: string; name: string; role: string }[];
  box: { url: string; accountSid: string; authToken: string };
  smtp: string;
};

export function demoDocument(settings: InstallationSettings, secrets: Secrets, seed: DemoSeed): DemoDocument {
  const local = (port: number) => `http://127.0.0.1:${port}`;
  const { ports } = settings;
  const web = settings.given['PUBLIC_URL']?.replace(/\/$/, '') || local(ports.web);
  return {
    web,
    phones: `${web}/phones`,
    voice: local(ports.voice),
    carrier: `${local(ports.carrier)}/2010-04-01`,
    api: `${web}/api/v1`,
    signIn: { email: seed.ownerEmail, password: secrets.demoPassword },
    apiKey: seed.apiKey,
    tenant: seed.tenant,
    numbers: seed.numbers,
    handsets: seed.handsets,
    box: { url: local(ports.carrier), accountSid: secrets.boxAccountSid, authToken: secrets.boxAuthToken },
    smtp: `smtp://127.0.0.1:${ports.smtp}`,
  };
}

export function writeDemoDocument(dataDir: string, document: DemoDocument): void {
  const file = demoFile(dataDir);
  fs.writeFileSync(`${file}.partial`, `${JSON.stringify(document, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.partial`, file);
}

export function removeDemoDocument(dataDir: string): void {
  fs.rmSync(demoFile(dataDir), { force: true });
}

function demoFile(dataDir: string): string {
  return path.join(dataDir, 'demo.json');
}
