import { foldCall } from '../../core/calls/fold';
import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { callIdOf } from '../../db/call-id';
import type { FoldedCall } from '../../db/call-tables';
import { storeMessageFacts } from '../../db/message-status';
import { inProjection, type ProjectedState, type Projection } from '../../db/projection';
import { type AskedAction, storeFlowActions } from '../../db/store-flow-actions';
import { storePlacedFacts, type ToldPlacedFact } from '../../db/store-placed-facts';
import { storeOptOutFacts } from '../../db/text-opt-outs';
import type { JournalRecord } from '../../journal/journal-record';
import { alertCallJob } from '../alerts/alert-call-job';
import { sendFlowTextJob } from '../messages/send-flow-text';
import { finishPlacedCallJob } from '../placed-calls/finish-placed-call';
import { fetchRecordingJob } from '../recordings/fetch-recording-job';
import { messageFactOf, optOutFactOf } from './message-fact';

/** A call that a batch changed: as it was projected before, and as the fold says now. */
export type ProjectedCall = FoldedCall & { before: ProjectedState | null };

/**
 * Carries journal records to the database in one transaction: raw events, folded calls, and the jobs that follow from them.
 * Idempotent and free of order: the same record twice, or a later one first, leads to the same tables and to no second alert.
 * Throws when any of it is refused; nothing of the batch is stored then.
 */
export async function projectRecords(records: readonly JournalRecord[]): Promise<void> {
  const inLockOrder = [...byTenant(records)].sort(([a], [b]) => (a < b ? -1 : 1));
  await inProjection(async (projection) => {
    for (const [tenantId, ofTenant] of inLockOrder) await projectTenant(projection, tenantId, ofTenant);
  });
}

async function projectTenant(
  projection: Projection,
  tenantId: string,
  records: readonly JournalRecord[],
): Promise<void> {
  await projection.enterTenant(scopeOfTenant(tenantId));
  const located = records.map((record) => ({
    record,
    callId: record.callSid === null ? null : callIdOf(record.carrier, record.callSid),
  }));
  await projection.storeRawEvents(located);
  const carriers = new Map<string, string>();
  for (const { record, callId } of located) if (callId !== null) carriers.set(callId, record.carrier);
  const calls = await foldCalls(projection, carriers);
  await projection.saveCalls(calls);
  const unfetched = await projection.saveRecordings(calls);
  await projection.enqueue(unfetched.map(({ recordingId }) => fetchRecordingJob(tenantId, recordingId)));
  const texts = await storeFlowActions(projection, tenantId, located.flatMap(askedActionsOf));
  await projection.enqueue(texts.map((textId) => sendFlowTextJob(tenantId, textId)));
  const transcribed = new Set(located.filter(hasWords).map(({ callId }) => callId));
  const toTell = calls.filter(
    (call) => hasJustBeenMissed(call) || (call.record.missed && transcribed.has(call.callId)),
  );
  await projection.enqueue(toTell.map(({ callId }) => alertCallJob(tenantId, callId)));
  const textsEnded = await storeMessageFacts(
    projection,
    tenantId,
    records.flatMap((record) => messageFactOf(record) ?? []),
  );
  await storeOptOutFacts(
    projection,
    tenantId,
    records.flatMap((record) => optOutFactOf(record) ?? []),
  );
  const placed = await storePlacedFacts(projection, tenantId, records.flatMap(placedFactsOf));
  const finished = placed.filter(({ progress, isOver }) => isOver || progress.keptSid !== null);
  await projection.enqueue(finished.map(({ placedCallId }) => finishPlacedCallJob(tenantId, placedCallId)));
  const changed = [
    ...calls.map((call) => call.callId),
    ...textsEnded,
    ...placed.map(({ placedCallId }) => placedCallId),
  ];
  await projection.announce([...new Set(changed)]);
}

function placedFactsOf({ placed, events }: JournalRecord): ToldPlacedFact[] {
  return placed === undefined ? [] : [{ fact: placed, events }];
}

function askedActionsOf({ record, callId }: { record: JournalRecord; callId: string | null }): AskedAction[] {
  if (callId === null) return [];
  return record.events.flatMap((event) => (event.kind === 'action' ? [{ callId, event }] : []));
}

async function foldCalls(projection: Projection, carriers: ReadonlyMap<string, string>): Promise<ProjectedCall[]> {
  const known = await projection.loadCalls([...carriers.keys()]);
  const calls: ProjectedCall[] = [];
  for (const [callId, { events, before }] of known) {
    const record = foldCall(events);
    const carrier = carriers.get(callId);
    // Without a record nobody has said yet who called; the events wait for the one that does.
    if (record !== null && carrier !== undefined) calls.push({ callId, carrier, record, before });
  }
  return calls;
}

/** An alert may be waiting for them. */
function hasWords({ record }: { record: JournalRecord }): boolean {
  return record.events.some((event) => event.kind === 'transcript');
}

/** Also when a call that had ended turns out to have been missed: callbacks come in any order. */
function hasJustBeenMissed({ record, before }: ProjectedCall): boolean {
  const isMissed = record.endedAt !== null && record.missed === true;
  return isMissed && !(before !== null && before.endedAt !== null && before.missed === true);
}

function byTenant(records: readonly JournalRecord[]): Map<string, JournalRecord[]> {
  const groups = new Map<string, JournalRecord[]>();
  for (const record of records) {
    const group = groups.get(record.tenantId);
    if (group) group.push(record);
    else groups.set(record.tenantId, [record]);
  }
  return groups;
}
