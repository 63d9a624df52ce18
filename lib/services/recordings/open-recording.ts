import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, hasRecentAuditEvent, insertAuditEvent } from '../../db/audit';
import { findRecording, markRecordingHeard } from '../../db/recordings';
import { withTenant } from '../../db/with-tenant';
import { openStorage } from '../../storage/registry';

/** Bytes `start` to `end` of `size`, both included. Whoever opens it reads the stream to its end or cancels it. */
export type OpenRecording = {
  body: ReadableStream<Uint8Array>;
  contentType: string;
  start: number;
  end: number;
  size: number;
  fileName: string;
};

/** A player asks for one recording in many ranges; within this time they are one listen. */
const ONE_LISTEN_MS = 10 * 60_000;

/**
 * The sound of a recording, whole or from `range`. Every listen is written to the audit log before a byte is given out. Throws
 * AppError('not_found') when there is no sound, AppError('invalid_input') when nothing lies in the range.
 */
export async function openRecording(
  scope: TenantScope,
  recordingId: string,
  request: { range: { start: number; end: number | null } | null; actor: AuditActor; now: number },
): Promise<OpenRecording> {
  const recording = await findRecording(scope, recordingId);
  const key = recording?.storageKey ?? null;
  const storage = openStorage();
  const size = key === null ? null : await storage.size(key);
  if (key === null || size === null)
    throw new AppError('not_found', recording?.problem ?? 'There is no such recording.');
  const start = request.range?.start ?? 0;
  const end = Math.min(request.range?.end ?? size - 1, size - 1);
  if (start > end) throw new AppError('invalid_input', `The recording has ${size} bytes.`);
  await noteListen(scope, recordingId, request.actor, request.now);
  const body = await storage.getRange(key, start, end);
  if (body === null) throw new AppError('not_found', 'There is no such recording.');
  return { body, contentType: 'audio/wav', start, end, size, fileName: `${recordingId}.wav` };
}

async function noteListen(scope: TenantScope, recordingId: string, actor: AuditActor, now: number): Promise<void> {
  await withTenant(scope, async () => {
    const listen = { actor, action: 'recording.listened', subjectId: recordingId };
    if (await hasRecentAuditEvent(scope, listen, now - ONE_LISTEN_MS)) return;
    await insertAuditEvent(scope, listen);
    await markRecordingHeard(scope, recordingId, now);
  });
}
