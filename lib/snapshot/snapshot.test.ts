import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tenantDocument } from '../testing/voice-webhook';
import { openLine } from './open-line';
import { openSnapshot } from './snapshot';
import { openSnapshotWriter } from './snapshot-writer';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linekeeper-snapshot-'));
const line = openLine(folder, { mapBytes: 64 * 1024 ** 2 });
const [reader, writer] = [openSnapshot(line), openSnapshotWriter(line)];
afterAll(async () => {
  await line.root.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const documentOf = (tenantId: string, name: string) => tenantDocument({ tenantId, slug: tenantId, name, numbers: [] });

it('one tenant’s change is seen at once and leaves the other tenants’ documents parsed', async () => {
  await writer.replaceTenant(documentOf('tnt_a', 'Acme'), {});
  await writer.replaceTenant(documentOf('tnt_b', 'Bellwood'), {});
  const [acme, bellwood] = [reader.findTenant('tnt_a'), reader.findTenant('tnt_b')];
  await writer.replaceTenant(documentOf('tnt_b', 'Bellwood & Co'), {});
  expect(reader.findTenant('tnt_a')).toBe(acme);
  expect(reader.findTenant('tnt_b')).not.toBe(bellwood);
  expect(reader.findTenant('tnt_b')?.business.name).toBe('Bellwood & Co');
});

it('a tenant that was removed is not found, and found again when it comes back', async () => {
  await writer.replaceTenant(documentOf('tnt_c', 'Corner'), {});
  expect(reader.findTenant('tnt_c')?.business.name).toBe('Corner');
  await writer.removeTenant('tnt_c');
  expect(reader.findTenant('tnt_c')).toBeNull();
  await writer.replaceTenant(documentOf('tnt_c', 'Corner again'), {});
  expect(reader.findTenant('tnt_c')?.business.name).toBe('Corner again');
});
