import type { TenantScope } from '../core/shared/tenant-scope';
import { Prisma } from './generated/client';
import { millis, millisOrNull } from './millis';
import { withoutTenant, withTenant } from './with-tenant';

/** Recordings of calls and voicemails; the sound itself is in lib/storage. */
export type RecordingStatus = 'pending' | 'stored' | 'failed' | 'deleted';

export type Transcript = { status: 'awaited' | 'completed' | 'failed'; text: string | null };

export type Recording = {
  id: string;
  callId: string;
  carrier: string;
  carrierSid: string;
  purpose: 'call' | 'voicemail';
  status: RecordingStatus;
  durationSeconds: number | null;
  channels: number | null;
  personId: string | null;
  departmentId: string | null;
  startedAt: number;
  storageKey: string | null;
  bytes: number | null;
  /** Peaks 0-100, one list a channel. */
  waveform: number[][] | null;
  /** Why it is not there, as a sentence. */
  problem: string | null;
  /** What was said; null: nobody asked for it, or the recording was deleted. */
  transcript: Transcript | null;
  deleteAfter: number | null;
  deletedAt: number | null;
  deletedAtCarrierAt: number | null;
  heardAt: number | null;
};

export async function findRecording(scope: TenantScope, recordingId: string): Promise<Recording | null> {
  const row = await withTenant(scope, (db) =>
    db.recording.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: recordingId } } }),
  );
  return row && recordingOf(row);
}

/** The sound is in the storage. A recording that was deleted meanwhile stays deleted: returns false then. */
export async function markRecordingStored(
  scope: TenantScope,
  recordingId: string,
  stored: { storageKey: string; bytes: number; durationSeconds: number; channels: number; waveform: number[][] },
): Promise<boolean> {
  const { count } = await withTenant(scope, (db) =>
    db.recording.updateMany({
      where: { tenantId: scope.tenantId, id: recordingId, deletedAt: null },
      data: { ...stored, status: 'stored', problem: null },
    }),
  );
  return count > 0;
}

/** `problem` is a sentence for the page. */
export async function markRecordingFailed(scope: TenantScope, recordingId: string, problem: string): Promise<void> {
  await withTenant(scope, (db) =>
    db.recording.updateMany({
      where: { tenantId: scope.tenantId, id: recordingId, status: 'pending' },
      data: { status: 'failed', problem },
    }),
  );
}

export async function markRecordingDeleted(
  scope: TenantScope,
  recordingId: string,
  deleted: { here?: number; atCarrier?: number },
): Promise<void> {
  const data: Prisma.RecordingUpdateManyMutationInput = {};
  if (deleted.here !== undefined) {
    Object.assign(data, {
      status: 'deleted',
      storageKey: null,
      waveform: Prisma.DbNull,
      transcriptStatus: null,
      transcript: null,
      deletedAt: new Date(deleted.here),
    });
  }
  if (deleted.atCarrier !== undefined) data.deletedAtCarrierAt = new Date(deleted.atCarrier);
  await withTenant(scope, (db) =>
    db.recording.updateMany({ where: { tenantId: scope.tenantId, id: recordingId }, data }),
  );
}

/** Sets the first listen; later ones change nothing. */
export async function markRecordingHeard(scope: TenantScope, recordingId: string, now: number): Promise<void> {
  await withTenant(scope, (db) =>
    db.recording.updateMany({
      where: { tenantId: scope.tenantId, id: recordingId, heardAt: null },
      data: { heardAt: new Date(now) },
    }),
  );
}

/** Applies a new number of days to what is still kept. */
export async function reschedulePurges(scope: TenantScope, recordingDays: number): Promise<void> {
  await withTenant(
    scope,
    (db) => db.$executeRaw`
      update recording set delete_after = started_at + make_interval(days => ${recordingDays}::int)
      where tenant_id = ${scope.tenantId} and deleted_at is null`,
  );
}

/** Crosses tenants: recordings whose days are over and that still exist here or at the carrier. */
export async function listRecordingsDue(now: number, most: number): Promise<{ tenantId: string; id: string }[]> {
  const rows = await withoutTenant(
    (db) =>
      db.$queryRaw<{ tenant_id: string; id: string }[]>`
        select * from recordings_due(${new Date(now)}::timestamptz, ${most}::int)`,
  );
  return rows.map((row) => ({ tenantId: row.tenant_id, id: row.id }));
}

export function recordingOf(row: Prisma.RecordingGetPayload<Record<string, never>>): Recording {
  const { tenantId: _, transcriptStatus, ...recording } = row;
  return {
    ...recording,
    transcript: transcriptOf(transcriptStatus, row.transcript),
    purpose: row.purpose === 'voicemail' ? 'voicemail' : 'call',
    status: row.status as RecordingStatus,
    waveform: row.waveform as number[][] | null,
    startedAt: millis(row.startedAt),
    deleteAfter: millisOrNull(row.deleteAfter),
    deletedAt: millisOrNull(row.deletedAt),
    deletedAtCarrierAt: millisOrNull(row.deletedAtCarrierAt),
    heardAt: millisOrNull(row.heardAt),
  };
}

export function transcriptOf(status: string | null, text: string | null): Transcript | null {
  if (status === null) return null;
  return status === 'completed' || status === 'failed' ? { status, text } : { status: 'awaited', text: null };
}
