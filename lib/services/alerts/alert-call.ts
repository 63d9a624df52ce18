import { TRANSCRIPT_WAIT_MS } from '../../config/limits';
import { alertsFor } from '../../core/alerts/alerts-for';
import type { CallRecord } from '../../core/calls/call-record';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { insertDeliveriesOnce, listAlertRules } from '../../db/alerts';
import { enqueueJobs, type JobRequest } from '../../db/jobs';
import { listPeople } from '../../db/people';
import { withTenant } from '../../db/with-tenant';
import { loadCallRecord } from '../calls/load-call-record';
import { alertCallJob } from './alert-call-job';

/** A message may be told of later than the end of its call; past this many waits of 2 s the call is told of as it is known. */
const WAITS_MAX = 10;
/** Above all others: the words, too, were waited for. */
const WAITED_FOR_WORDS = WAITS_MAX + 1;
/** With the queue's growing pauses the last try is about four minutes after the first. */
export const SEND_ATTEMPTS_MAX = 5;

/**
 * Decides who is told of an ended call and queues the sending, both in one transaction. Safe to run twice: a call that has
 * deliveries gets no more.
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
    if (waits < WAITED_FOR_WORDS && awaitsWords(record)) {
      await enqueueJobs(scope, [alertCallJob(tenantId, callId, WAITED_FOR_WORDS, TRANSCRIPT_WAIT_MS)]);
      return;
    }
    const people = await listPeople(scope);
    const planned = alertsFor({
      record,
      rules: await listAlertRules(scope),
      people: Object.fromEntries(people.map((person) => [person.id, person])),
    });
    const ids = await insertDeliveriesOnce(scope, callId, planned);
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

function awaitsWords(record: CallRecord): boolean {
  return record.outcome === 'voicemail' && record.recordings.some(({ transcript }) => transcript?.status === 'awaited');
}

function sendAlertJob(tenantId: string, deliveryId: string): JobRequest {
  return {
    name: 'send-alert',
    payload: { tenantId, deliveryId },
    key: `send-alert:${deliveryId}`,
    attemptsMax: SEND_ATTEMPTS_MAX,
  };
}
