import type { Logger } from 'pino';
import type { CarrierCall, CarrierRecording } from '../../carriers/carrier';
import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { findSettled, type Settled } from '../../db/call-gaps';
import { callIdOf } from '../../db/call-id';
import { type CarrierAccountRow, listCarrierAccounts, markAccountReconciled } from '../../db/carrier-accounts';
import { findNumberHolders, type NumberHolder } from '../../db/numbers';
import { findPlacedBySid } from '../../db/placed-calls';
import type { JournalRecord } from '../../journal/journal-record';
import { connectTo } from '../carrier-accounts/connect-account';
import { type RestContext, restCallRecord, restLegRecord, restPlacedRecord, restRecordingRecord } from './rest-record';

/** The list goes by start, and a call may start long before it ends: each run looks back this far past the last one. */
const OVERLAP_MS = 2 * 3_600_000;

/** One caller's call as the carrier lists it, with its dialled legs and its recordings. */
type ListedCall = { call: CarrierCall; legs: CarrierCall[]; recordings: CarrierRecording[] };

/**
 * Compares our calls with each account's own list and puts what is missing or unfinished here into the journal, like a webhook.
 * Returns how many calls the carrier listed and how many facts were repaired.
 */
export async function reconcileCarrierList(
  append: (record: JournalRecord) => Promise<unknown>,
  now: number,
  log: Logger,
): Promise<{ listed: number; repaired: number }> {
  let listed = 0;
  let repaired = 0;
  for (const account of await listCarrierAccounts()) {
    try {
      const calls = await listCalls(account, now);
      const records = await missingRecords(account, calls, now);
      for (const record of records) await append(record);
      await markAccountReconciled(account.id, now);
      listed += calls.size;
      repaired += records.length;
    } catch (error) {
      log.warn(
        { err: error, accountSid: account.accountSid },
        'The carrier’s list could not be compared; it will be tried again.',
      );
    }
  }
  return { listed, repaired };
}

async function listCalls(account: CarrierAccountRow, now: number): Promise<Map<string, ListedCall>> {
  const client = connectTo(account);
  const span = { from: (account.reconciledThrough ?? now) - OVERLAP_MS, to: now };
  const calls = new Map<string, ListedCall>();
  const legs: CarrierCall[] = [];
  for await (const call of client.listCalls(span)) {
    if (call.parentCallSid === null) calls.set(call.callSid, { call, legs: [], recordings: [] });
    else legs.push(call);
  }
  for (const leg of legs) calls.get(leg.parentCallSid ?? '')?.legs.push(leg);
  for await (const recording of client.listRecordings(span)) calls.get(recording.callSid)?.recordings.push(recording);
  return calls;
}

async function missingRecords(
  account: CarrierAccountRow,
  calls: ReadonlyMap<string, ListedCall>,
  now: number,
): Promise<JournalRecord[]> {
  const holders = await findNumberHolders([...calls.values()].map(({ call }) => ourNumberOf(call)));
  const records: JournalRecord[] = [];
  for (const [tenantId, ofTenant] of byTenant([...calls.values()], holders, account)) {
    const scope = scopeOfTenant(tenantId);
    const settled = await findSettled(scope, {
      callIds: ofTenant.map(({ call }) => callIdOf(account.carrier, call.callSid)),
      recordingSids: ofTenant.flatMap(({ recordings }) => recordings.map((recording) => recording.recordingSid)),
    });
    const placed = await findPlacedBySid(
      scope,
      ofTenant.map(({ call }) => call.callSid),
    );
    for (const listed of ofTenant) {
      const numberId = holders.get(ourNumberOf(listed.call))?.numberId ?? null;
      const context = { tenantId, carrier: account.carrier, numberId, now };
      // A call that we placed ourselves is no call of the business.
      const ours = placed.get(listed.call.callSid);
      if (ours === undefined) records.push(...unsettledRecords(listed, settled, context));
      else if (!ours.isOver) records.push(restPlacedRecord(listed.call, ours.placedCallId, context));
    }
  }
  return records;
}

function unsettledRecords(
  { call, legs, recordings }: ListedCall,
  settled: Settled,
  context: RestContext,
): JournalRecord[] {
  const isSettled = settled.callIds.has(callIdOf(context.carrier, call.callSid));
  return [
    ...(isSettled ? [] : [restCallRecord(call, context)]),
    ...legs.filter((leg) => !settled.legSids.has(leg.callSid)).map((leg) => restLegRecord(leg, call.callSid, context)),
    ...recordings
      .filter((recording) => !settled.recordingSids.has(recording.recordingSid))
      .map((recording) => restRecordingRecord(recording, context)),
  ];
}

function ourNumberOf(call: CarrierCall): string {
  return call.direction === 'inbound' ? call.to : call.from;
}

/** Calls on numbers that nobody here holds are none of ours; an account of one tenant carries that tenant's calls only. */
function byTenant(
  calls: readonly ListedCall[],
  holders: ReadonlyMap<string, NumberHolder>,
  account: CarrierAccountRow,
): Map<string, ListedCall[]> {
  const groups = new Map<string, ListedCall[]>();
  for (const listed of calls) {
    const tenantId = holders.get(ourNumberOf(listed.call))?.tenantId;
    if (tenantId === undefined || (account.tenantId !== null && account.tenantId !== tenantId)) continue;
    const group = groups.get(tenantId);
    if (group) group.push(listed);
    else groups.set(tenantId, [listed]);
  }
  return groups;
}
