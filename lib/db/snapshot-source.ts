import { FLOW_VERSION_KEPT_HOURS, TRIAL_KEPT_MINUTES } from '../config/limits';
import type { Business } from '../core/flow/business';
import { flowSchema } from '../core/flow/flow';
import { DIAL_TARGETS_MAX } from '../core/flow/limits';
import { type Trial, trialSchema } from '../core/placed-calls/trial';
import type { TenantScope } from '../core/shared/tenant-scope';
import { MINUTE_MS } from '../core/shared/time';
import type { NumberEntry, TenantDocument } from '../snapshot/snapshot-document';
import { listCarrierAccounts } from './carrier-accounts';
import { readCallerContacts } from './contacts';
import { listDepartments } from './departments';
import { readDuty } from './duty';
import type { Prisma } from './generated/client';
import { listPeople } from './people';
import { listPrompts } from './prompts';
import { listSchedules } from './schedules';
import { ownCapsOf } from './tenants';
import { type Transaction, withTenant } from './with-tenant';

/** Everything that routing a tenant's calls may need, read in one transaction so that it fits together. */
export type SnapshotSource = { document: TenantDocument; numbers: Record<string, NumberEntry> };

/** The longest a forwarded or dialled conversation may last: the carrier's own default of four hours. */
const TALK_SECONDS_MAX = 14_400;

/** The tenant's document and its numbers (E.164 → entry); null when the tenant is gone. */
export async function readSnapshotSource(scope: TenantScope, now: number): Promise<SnapshotSource | null> {
  const { tenantId } = scope;
  // The installation's own accounts belong to no tenant and cannot be seen from inside one.
  const accountSids = new Map((await listCarrierAccounts()).map(({ id, accountSid }) => [id, accountSid]));
  return withTenant(scope, async (db) => {
    // The version is read first: what changes meanwhile raises it again and is read at the next poll.
    const tenant = await db.tenant.findUnique({ where: { id: tenantId } });
    if (!tenant) return null;
    const numbers = await db.number.findMany({
      where: { tenantId },
      include: { flow: { select: { publishedVersionId: true, canaryVersionId: true, canaryShare: true } } },
    });
    const document: TenantDocument = {
      version: Number(tenant.snapshotVersion),
      business: await businessOf(
        scope,
        tenant,
        numbers.map((row) => row.number),
        now,
      ),
      numbers: Object.fromEntries(
        numbers.map((row) => [
          row.id,
          {
            id: row.id,
            number: row.number,
            flowVersionId: row.flow?.publishedVersionId ?? null,
            scheduleId: row.scheduleId,
            canary: canaryOf(row.flow),
          },
        ]),
      ),
      flows: await readFlows(db, tenantId, now),
      trials: await readTrials(db, tenantId, now),
    };
    const entries = numbers.map((row): [string, NumberEntry] => [
      row.number,
      { tenantId, numberId: row.id, accountSid: accountSids.get(row.carrierAccountId) ?? '' },
    ]);
    return { document, numbers: Object.fromEntries(entries) };
  });
}

function canaryOf(flow: { canaryVersionId: string | null; canaryShare: number | null } | null) {
  if (flow === null || flow.canaryVersionId === null || flow.canaryShare === null) return null;
  return { flowVersionId: flow.canaryVersionId, share: flow.canaryShare };
}

/** The business itself, within the caller's transaction. */
export async function businessOf(
  scope: TenantScope,
  tenant: Prisma.TenantGetPayload<Record<string, never>>,
  numbers: string[],
  now: number,
): Promise<Business> {
  const people = (await listPeople(scope)).map(({ userId: _, ...person }) => person);
  const byId = <Item extends { id: string }>(items: Item[]) => Object.fromEntries(items.map((item) => [item.id, item]));
  return {
    tenantId: tenant.id,
    slug: tenant.slug,
    name: tenant.name,
    status: tenant.status === 'suspended' ? 'suspended' : 'active',
    country: tenant.country,
    timeZone: tenant.timeZone,
    language: tenant.language,
    voice: tenant.voice,
    fallbackNumber: tenant.fallbackNumber,
    recording: { enabled: tenant.recordCalls, announcement: tenant.recordingAnnouncement },
    schedules: byId(await listSchedules(scope)),
    people: byId(people),
    departments: byId(await listDepartments(scope)),
    duty: (await readDuty(scope, now)).duty,
    prompts: byId(await listPrompts(scope)),
    contacts: await readCallerContacts(scope),
    numbers,
    outbound: {
      countries: tenant.outboundCountries,
      talkSecondsMax: TALK_SECONDS_MAX,
      legsPerDialMax: DIAL_TARGETS_MAX,
      caps: ownCapsOf(tenant.outboundCaps),
    },
  };
}

/** Published versions, and those superseded so recently that a call may still be on them. */
async function readFlows(db: Transaction, tenantId: string, now: number): Promise<TenantDocument['flows']> {
  const keptSince = new Date(now - FLOW_VERSION_KEPT_HOURS * 3_600_000);
  const rows = await db.flowVersion.findMany({
    where: { tenantId, OR: [{ supersededAt: null }, { supersededAt: { gte: keptSince } }] },
    select: { id: true, definition: true },
  });
  return Object.fromEntries(rows.map((row) => [row.id, flowSchema.parse(row.definition)]));
}

/** Drafts that somebody may be trying by phone at this moment. */
async function readTrials(db: Transaction, tenantId: string, now: number): Promise<Record<string, Trial>> {
  const keptSince = new Date(now - TRIAL_KEPT_MINUTES * MINUTE_MS);
  const rows = await db.placedCall.findMany({
    where: { tenantId, kind: 'trial', isOver: false, createdAt: { gte: keptSince } },
    select: { id: true, details: true },
  });
  return Object.fromEntries(rows.map((row) => [row.id, trialSchema.parse(row.details)]));
}
