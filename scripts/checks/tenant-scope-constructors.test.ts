import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Who may decide which tenant a piece of work touches, and by what proof. */
const CONSTRUCTORS = {
  'lib/core/shared/tenant-scope.ts': 'where it is defined',
  'lib/auth/tenant-session.ts': 'a signed-in member',
  'lib/http/api-route.ts': 'the tenant of an API key',
  'lib/services/tenants/create-tenant.ts': 'whoever makes a tenant',
  'lib/services/calls/project-records.ts': 'the tenant of a dialled number, as the journal has it',
  'lib/services/calls/reconcile-carrier-list.ts': 'the holder of a number in the carrier’s list',
  'lib/services/calls/reconcile-silent-calls.ts': 'the tenant of a stored call',
  'lib/worker/drain-journal.ts': 'the tenant of a dialled number, as the journal has it',
  'lib/worker/sync-snapshot.ts': 'the tenant whose snapshot is written',
  'lib/worker/jobs/alert-call.ts': 'a job’s payload',
  'lib/worker/jobs/fetch-recording.ts': 'a job’s payload',
  'lib/worker/jobs/finish-placed-call.ts': 'a job’s payload',
  'lib/worker/follow-caps.ts': 'the tenant that was refused on this machine',
  'lib/worker/jobs/notify-cap-reached.ts': 'a job’s payload',
  'lib/worker/jobs/purge-audio.ts': 'a job’s payload',
  'lib/worker/jobs/purge-recordings.ts': 'a job’s payload',
  'lib/worker/keep-duty.ts': 'the tenant whose calls were just stored',
  'lib/worker/jobs/run-replay.ts': 'a job’s payload',
  'lib/worker/jobs/send-alert.ts': 'a job’s payload',
  'lib/worker/jobs/send-flow-text.ts': 'a job’s payload',
  'lib/worker/jobs/tend-flows.ts': 'the tenant of a flow with work due',
  'lib/worker/jobs/sweep.ts': 'a job’s payload',
};

test('only the listed files make a tenant scope', () => {
  const users = filesBelow('lib')
    .concat(filesBelow('app'))
    .filter((file) => /[.]tsx?$/.test(file) && !/[.]test[.]tsx?$/.test(file) && !file.startsWith('lib/testing/'))
    .filter((file) => fs.readFileSync(path.join(ROOT, file), 'utf8').includes('scopeOfTenant'));
  expect(users.sort()).toEqual(Object.keys(CONSTRUCTORS).sort());
});

function filesBelow(folder: string): string[] {
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesBelow(file);
    return [file];
  });
}
