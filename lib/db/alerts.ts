import { newId } from '../config/new-id';
import {
  ALERT_EVENTS,
  type AlertEvent,
  type AlertRule,
  DELIVERY_EVENTS,
  type DeliveryEvent,
  type PlannedDelivery,
} from '../core/alerts/alert';
import { AppError } from '../core/shared/app-error';
import type { TenantScope } from '../core/shared/tenant-scope';
import type { Prisma } from './generated/client';
import { lockRow } from './lock-row';
import { FOLLOW_ALERTS } from './message-status';
import { millis, millisOrNull } from './millis';
import { withTenant } from './with-tenant';

/** Who is told what, and what became of each alert. */
export type AlertDelivery = {
  id: string;
  callId: string;
  event: DeliveryEvent;
  channel: string;
  personId: string;
  address: string;
  /** dropped: at the time of sending the call was no longer one to tell of. */
  status: 'queued' | 'sent' | 'delivered' | 'failed' | 'dropped';
  attempts: number;
  /** What went wrong, as a sentence. */
  problem: string | null;
  messageSid: string | null;
  /** Set when it is sent: the transcript was in it. */
  withTranscript: boolean;
  createdAt: number;
  sentAt: number | null;
  deliveredAt: number | null;
};

export async function listAlertRules(scope: TenantScope): Promise<AlertRule[]> {
  const rows = await withTenant(scope, (db) =>
    db.alertRule.findMany({
      where: { tenantId: scope.tenantId },
      include: { recipients: { select: { personId: true }, orderBy: { personId: 'asc' } } },
      orderBy: { id: 'asc' },
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    event: eventOf(row.event),
    channels: row.channels as AlertRule['channels'],
    enabled: row.enabled,
    personIds: row.recipients.map((recipient) => recipient.personId),
  }));
}

/** The rule as it is until the transaction ends. Throws AppError('not_found') when it was deleted. */
export async function lockAlertRule(scope: TenantScope, ruleId: string): Promise<AlertRule> {
  const isThere = await lockRow(scope, 'alert_rule', ruleId);
  const rule = isThere ? (await listAlertRules(scope)).find(({ id }) => id === ruleId) : undefined;
  if (rule === undefined) throw new AppError('not_found', 'This rule was deleted. Reload the page.');
  return rule;
}

/** Makes the rule or replaces it with its recipients. */
export async function storeAlertRule(scope: TenantScope, rule: AlertRule): Promise<void> {
  const { tenantId } = scope;
  const { id, event, enabled } = rule;
  const columns = { event, enabled, channels: [...rule.channels] };
  await withTenant(scope, async (db) => {
    await db.alertRule.upsert({
      where: { tenantId_id: { tenantId, id } },
      create: { tenantId, id, ...columns },
      update: columns,
    });
    await db.alertRecipient.deleteMany({ where: { tenantId, ruleId: id } });
    await db.alertRecipient.createMany({
      data: rule.personIds.map((personId) => ({ tenantId, ruleId: id, personId })),
    });
  });
}

/**
 * Stores the deliveries of a call, unless it has some already: a call is alerted once, whatever is learnt of it later.
 * Returns the ids of the new ones.
 */
export async function insertDeliveriesOnce(
  scope: TenantScope,
  callId: string,
  planned: readonly PlannedDelivery[],
): Promise<string[]> {
  const { tenantId } = scope;
  return withTenant(scope, async (db) => {
    await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`alert ${callId}`}, 0))::text`;
    const known = await db.alertDelivery.count({ where: { tenantId, callId } });
    if (known > 0) return [];
    const rows = planned.map((delivery) => ({ tenantId, id: newId('alertDelivery'), callId, ...delivery }));
    await db.alertDelivery.createMany({ data: rows, skipDuplicates: true });
    return rows.map((row) => row.id);
  });
}

/** Stores deliveries of a call that come after its alerts; those that exist are left alone. Returns the ids of the new ones. */
export async function insertLaterDeliveries(
  scope: TenantScope,
  callId: string,
  planned: readonly PlannedDelivery[],
): Promise<string[]> {
  const { tenantId } = scope;
  const rows = planned.map((delivery) => ({ tenantId, id: newId('alertDelivery'), callId, ...delivery }));
  const made = await withTenant(scope, (db) =>
    db.alertDelivery.createManyAndReturn({ data: rows, skipDuplicates: true, select: { id: true } }),
  );
  return made.map(({ id }) => id);
}

export async function findDelivery(scope: TenantScope, deliveryId: string): Promise<AlertDelivery | null> {
  const row = await withTenant(scope, (db) =>
    db.alertDelivery.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: deliveryId } } }),
  );
  return row && deliveryOf(row);
}

/** Newest first; with `callId`, only those of that call. */
export async function listDeliveries(
  scope: TenantScope,
  most: number,
  callId: string | null = null,
): Promise<AlertDelivery[]> {
  const rows = await withTenant(scope, (db) =>
    db.alertDelivery.findMany({
      where: { tenantId: scope.tenantId, ...(callId === null ? {} : { callId }) },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: most,
    }),
  );
  return rows.map(deliveryOf);
}

/** The channel took it. A text's fate may be known already: its status callback can overtake this. */
export async function markDeliverySent(
  scope: TenantScope,
  deliveryId: string,
  sent: { reference: string | null; at: number; withTranscript: boolean },
): Promise<void> {
  const { tenantId } = scope;
  await withTenant(scope, async (db) => {
    await db.alertDelivery.update({
      where: { tenantId_id: { tenantId, id: deliveryId } },
      data: {
        status: 'sent',
        sentAt: new Date(sent.at),
        messageSid: sent.reference,
        withTranscript: sent.withTranscript,
        problem: null,
        attempts: { increment: 1 },
      },
    });
    if (sent.reference !== null) await db.$executeRawUnsafe(FOLLOW_ALERTS, tenantId, [sent.reference]);
  });
}

/** `isFinal` false: it will be tried again. */
export async function markDeliveryProblem(
  scope: TenantScope,
  deliveryId: string,
  problem: string,
  isFinal: boolean,
): Promise<void> {
  await withTenant(scope, (db) =>
    db.alertDelivery.updateMany({
      where: { tenantId: scope.tenantId, id: deliveryId, status: 'queued' },
      data: { problem, attempts: { increment: 1 }, ...(isFinal ? { status: 'failed' } : {}) },
    }),
  );
}

export async function markDeliveryDropped(scope: TenantScope, deliveryId: string, problem: string): Promise<void> {
  await withTenant(scope, (db) =>
    db.alertDelivery.updateMany({
      where: { tenantId: scope.tenantId, id: deliveryId, status: 'queued' },
      data: { problem, status: 'dropped' },
    }),
  );
}

function deliveryOf(row: Prisma.AlertDeliveryGetPayload<Record<string, never>>): AlertDelivery {
  const { tenantId: _, ...delivery } = row;
  return {
    ...delivery,
    event: DELIVERY_EVENTS.find((event) => event === row.event) ?? 'missed_call',
    status: row.status as AlertDelivery['status'],
    createdAt: millis(row.createdAt),
    sentAt: millisOrNull(row.sentAt),
    deliveredAt: millisOrNull(row.deliveredAt),
  };
}

function eventOf(text: string): AlertEvent {
  return ALERT_EVENTS.find((event) => event === text) ?? 'missed_call';
}
