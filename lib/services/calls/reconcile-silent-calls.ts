import type { Logger } from 'pino';
import { RECONCILE_SILENT_SECONDS } from '../../config/limits';
import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { listSilentCalls, type SilentCall } from '../../db/call-gaps';
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
  const client = await connectAccountOfCall(scopeOfTenant(call.tenantId), call.id);
  const found = await client.findCall(call.callSid);
  if (found === null) return;
  const { tenantId, carrier, numberId } = call;
  await append(restCallRecord(found, { tenantId, carrier, numberId, now }));
}
