import { alertsFor } from '../../core/alerts/alerts-for';
import { transcriptsFor } from '../../core/alerts/transcripts-for';
import type { CallRecord } from '../../core/calls/call-record';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { insertDeliveriesOnce, insertLaterDeliveries, listAlertRules, listDeliveries } from '../../db/alerts';
import { enqueueJobs, type JobRequest } from '../../db/jobs';
import { listPeople } from '../../db/people';
import { withTenant } from '../../db/with-tenant';
import { loadCallRecord } from '../calls/load-call-record';
import { alertCallJob } from './alert-call-job';

/** The carrier may report a message later than the end of its call. After this many waits of a second the alert says what is known. */
const WAITS_MAX = 20;
/** Above what the rules of one business can plan for a call. */
export const DELIVERIES_MAX = 1_000;
/** With the queue's growing pauses the last try is about four minutes after the first. */
export const SEND_ATTEMPTS_MAX = 5;

/**
 * Decides who is alerted of an ended call and queues the sending, both in one transaction. Alerts never wait for a transcript: one that
 * comes later goes out in an e-mail of its own. Safe to run twice: every alert and every transcript is sent to an address once.
 */
export async function alertCall(scope: TenantScope, callId: string, waits: number): Promise<void> {
  const { tenantId } = scope;
  await withTenant(scope, async () => {
    const record = await loadCallRecord(scope, callId);
    if (record === null) return;
    if (waits < WAITS_MAX && awaitsRecording(record)) {
      await enqueueJobs(scope, [alertCallJob(tenantId, callId, waits + 1)]);
      return;
    }
    const people = await listPeople(scope);
    const planned = alertsFor({
      record,
      rules: await listAlertRules(scope),
      people: Object.fromEntries(people.map((person) => [person.id, person])),
    });
    const made = await listDeliveries(scope, DELIVERIES_MAX, callId);
    const ids =
      made.length === 0
        ? await insertDeliveriesOnce(scope, callId, planned)
        : await insertLaterDeliveries(scope, callId, transcriptsFor(record, made));
    await enqueueJobs(
      scope,
      ids.map((deliveryId) => sendAlertJob(tenantId, deliveryId)),
    );
  });
}

function awaitsRecording(record: CallRecord): boolean {
  if (record.outcome !== 'voicemail') return false;
  return !record.recordings.some(({ purpose, status }) => purpose === 'voicemail' && status !== 'in-progress');
}

function sendAlertJob(tenantId: string, deliveryId: string): JobRequest {
  return {
    name: 'send-alert',
    payload: { tenantId, deliveryId },
    key: `send-alert:${deliveryId}`,
    attemptsMax: SEND_ATTEMPTS_MAX,
  };
}
