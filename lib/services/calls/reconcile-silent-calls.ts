import type { Logger } from 'pino';
import type { CarrierCall } from '../../carriers/carrier';
import { RECONCILE_SILENT_SECONDS } from '../../config/limits';
import { scopeOfTenant, type TenantScope } from '../../core/shared/tenant-scope';
import { listRawEvents } from '../../db/call-events';
import { listSilentCalls, type SilentCall } from '../../db/call-gaps';
import { findCall } from '../../db/calls';
import type { JournalRecord } from '../../journal/journal-record';
import { connectAccountOfCall } from '../carrier-accounts/connect-account';
import { restCallRecord } from './rest-record';

const CALLS_PER_RUN_MAX = 100;

/**
 * Asks the carrier about calls that went quiet without an end; what it says goes to the journal like a webhook. Returns how many
 * were asked for. A carrier that does not answer holds up no other call.
 */
export async function reconcileSilentCalls(
  append: (record: JournalRecord) => Promise<unknown>,
  now: number,
  log: Logger,
): Promise<number> {
  const silent = await listSilentCalls(now - RECONCILE_SILENT_SECONDS * 1000, CALLS_PER_RUN_MAX);
  for (const call of silent) {
    await reconcile(append, call, now).catch((error: unknown) => {
      log.warn(
        { err: error, tenantId: call.tenantId, callSid: call.callSid },
        'The carrier could not be asked about a call.',
      );
    });
  }
  return silent.length;
}

async function reconcile(
  append: (record: JournalRecord) => Promise<unknown>,
  call: SilentCall,
  now: number,
): Promise<void> {
  const scope = scopeOfTenant(call.tenantId);
  const client = await connectAccountOfCall(scope, call.id);
  const found = (await client.findCall(call.callSid)) ?? (await forgottenCall(scope, call));
  if (found === null) return;
  const { tenantId, carrier, numberId } = call;
  await append(restCallRecord(found, { tenantId, carrier, numberId, now }));
}

/**
 * A call that the carrier knows nothing of (any more) is over: it ended when it was last heard of. Left open, it would be shown as
 * live for ever, and asked for before every other one.
 */
async function forgottenCall(scope: TenantScope, { id, callSid }: SilentCall): Promise<CarrierCall | null> {
  const call = await findCall(scope, id);
  if (call === null) return null;
  const lastHeard = (await listRawEvents(scope, id)).at(-1)?.receivedAt ?? call.startedAt;
  const { from, to, direction, startedAt } = call;
  const endedAt = Math.max(lastHeard, startedAt);
  const ended = { status: 'completed', startedAt, endedAt, durationSeconds: null };
  return { callSid, parentCallSid: null, from: from ?? '', to, direction, ...ended };
}
