import { beforeEach, expect, test } from 'vitest';
import { currentTestDatabase } from '../../testing/database';
import { type MailServer, startMailServer } from '../../testing/mail-server';
import type { TestTenant } from '../../testing/make-tenant';

// The mail server's address is a setting: it stands before the code that reads it is loaded.
const mail: MailServer = await startMailServer();
process.env['SMTP_URL'] = mail.url;
const { OUTBOUND_CAPS_BUSINESS, OUTBOUND_CAPS_INSTALLATION } = await import('../../config/limits');
const { listAuditEvents } = await import('../../db/audit');
const { readSnapshotSource } = await import('../../db/snapshot-source');
const { getTenant } = await import('../../db/tenants');
const { thisOutboundStore } = await import('../../snapshot/outbound-store');
const { makeTenant } = await import('../../testing/make-tenant');
const { queueNotices } = await import('../../worker/follow-caps');
const { notifyCapReachedJob } = await import('../../worker/jobs/notify-cap-reached');
const { readOutboundLimits } = await import('./read-outbound-limits');
const { saveOutboundLimits } = await import('./save-outbound-limits');

const owner = currentTestDatabase();
let tenant: TestTenant;

beforeEach(async () => {
  tenant = await makeTenant('limits');
});

const save = (countries: string[], caps: Partial<typeof OUTBOUND_CAPS_BUSINESS> = {}) =>
  saveOutboundLimits(tenant.scope, { countries, caps: { ...OUTBOUND_CAPS_BUSINESS, ...caps } }, tenant.actor);

test('saved countries and limits are what calls are routed by, what the page shows, and in the audit log', async () => {
  await save(['US', 'GB', 'US'], { callsPerDay: 7, costPerDay: 12_500_000 });
  const source = await readSnapshotSource(tenant.scope, Date.now());
  const { outbound } = source?.document.business ?? {};
  expect(outbound?.countries).toEqual(['GB', 'US']);
  expect(outbound?.caps).toMatchObject({ callsPerDay: 7, costPerDay: 12_500_000 });
  const shown = readOutboundLimits(tenant.scope, await getTenant(tenant.scope), Date.now());
  expect(shown).toMatchObject({ countries: ['GB', 'US'], caps: { callsPerDay: 7 }, used: { callsPerDay: 0 } });
  const [event] = await listAuditEvents(tenant.scope, 1);
  expect(event).toMatchObject({ action: 'outboundLimits.changed', details: { callsPerDay: 7 } });
});

test('a limit above the installation’s, a part of a call and an unknown country are refused at their fields', async () => {
  const fieldsOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error) => Object.keys(error.fields ?? {}),
    );
  expect(await fieldsOf(save(['US'], { callsPerDay: OUTBOUND_CAPS_INSTALLATION.callsPerDay + 1 }))).toEqual([
    'callsPerDay',
  ]);
  expect(await fieldsOf(save(['US'], { openLegs: 1.5 }))).toEqual(['openLegs']);
  expect(await fieldsOf(save(['US'], { textsPerHour: -1 }))).toEqual(['textsPerHour']);
  expect(await fieldsOf(save(['ZZ']))).toHaveLength(1);
  expect((await getTenant(tenant.scope)).outboundCaps).toEqual({});
});

test('the owner gets one e-mail about a limit, however often it refuses, and the audit log says so', async () => {
  const caps = { business: { ...OUTBOUND_CAPS_BUSINESS, textsPerDay: 0 }, installation: OUTBOUND_CAPS_INSTALLATION };
  for (let times = 0; times < 20; times++)
    await thisOutboundStore().admitText({ tenantId: tenant.scope.tenantId, caps, micros: 1 });
  expect(await queueNotices(thisOutboundStore())).toBe(1);
  expect(await queueNotices(thisOutboundStore())).toBe(0);
  const jobs = await owner.query<{ payload: unknown }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'notify-cap-reached'`,
    [],
  );
  expect(jobs).toHaveLength(1);
  const context = { isFirstTry: true, isLastTry: false, now: Date.now() };
  await notifyCapReachedJob.run(jobs[0]?.payload, context as Parameters<typeof notifyCapReachedJob.run>[1]);
  expect(mail.mails).toHaveLength(1);
  expect(mail.mails[0]?.text).toContain('texts per day');
  expect(mail.mails[0]?.text).toContain(`/${tenant.slug}/settings#outbound`);
  const [event] = await listAuditEvents(tenant.scope, 1);
  expect(event).toMatchObject({ action: 'outboundLimits.reached', details: { cap: 'textsPerDay' } });
});
