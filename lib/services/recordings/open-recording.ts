import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, hasPlayAudit, hasRecentAuditEvent, insertAuditEvent } from '../../db/audit';
import { findRecording, markRecordingHeard, type Recording } from '../../db/recordings';
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

/** A program that names no play and seeks within this time continues the listen that it began. */
const ONE_LISTEN_MS = 10 * 60_000;
/** A browser may ask for the beginning twice to learn the length. */
const SAME_START_MS = 2_000;

/**
 * The sound of a recording, whole or from `range`. Every play is written to the audit log with its call before a byte is given out: our
 * players name each play (`playId`, new whenever a play begins), so its ranges are one line; without a name each request for the beginning is a
 * play, and a request for a later part continues one. Throws
 * AppError('not_found') when there is no sound, AppError('invalid_input') when nothing lies in the range.
 */
export async function openRecording(
  scope: TenantScope,
  recordingId: string,
  request: {
    range: { start: number; end: number | null } | null;
    playId?: string | null;
    actor: AuditActor;
    now: number;
  },
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
  await notePlay(scope, recording, { ...request, start });
  const body = await storage.getRange(key, start, end);
  if (body === null) throw new AppError('not_found', 'There is no such recording.');
  return { body, contentType: 'audio/wav', start, end, size, fileName: `${recordingId}.wav` };
}

type Play = { actor: AuditActor; playId?: string | null; start: number; now: number };

async function notePlay(scope: TenantScope, recording: Recording | null, play: Play): Promise<void> {
  if (recording === null) return;
  const { id, callId, purpose } = recording;
  await withTenant(scope, async () => {
    if (await isNoted(scope, id, play)) return;
    const details = { callId, purpose, ...(play.playId ? { play: play.playId } : {}) };
    await insertAuditEvent(scope, { actor: play.actor, action: 'recording.listened', subjectId: id, details });
    await markRecordingHeard(scope, id, play.now);
  });
}

function isNoted(scope: TenantScope, recordingId: string, { actor, playId, start, now }: Play): Promise<boolean> {
  if (playId) return hasPlayAudit(scope, { actor, recordingId, playId });
  const since = now - (start === 0 ? SAME_START_MS : ONE_LISTEN_MS);
  return hasRecentAuditEvent(scope, { actor, action: 'recording.listened', subjectId: recordingId }, since);
}
