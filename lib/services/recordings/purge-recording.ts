import type { TenantScope } from '../../core/shared/tenant-scope';
import { insertAuditEvent } from '../../db/audit';
import { forgetWords } from '../../db/call-events';
import { findRecording, markRecordingDeleted } from '../../db/recordings';
import { withTenant } from '../../db/with-tenant';
import { openStorage } from '../../storage/registry';
import { connectAccountOfCall } from '../carrier-accounts/connect-account';

/** Deletes a recording and the words said in it here, then at the carrier, each noted when it is done. Safe to run again; throws when one of them failed. */
export async function purgeRecording(scope: TenantScope, recordingId: string, now: number): Promise<void> {
  const recording = await findRecording(scope, recordingId);
  if (recording === null) return;
  if (recording.deletedAt === null) {
    if (recording.storageKey !== null) await openStorage().delete(recording.storageKey);
    await withTenant(scope, async () => {
      await markRecordingDeleted(scope, recordingId, { here: now });
      await forgetWords(scope, recording.callId, recording.carrierSid);
      await insertAuditEvent(scope, {
        actor: { userId: null, name: 'Retention' },
        action: 'recording.deleted',
        subjectId: recordingId,
      });
    });
  }
  if (recording.deletedAtCarrierAt === null) {
    const client = await connectAccountOfCall(scope, recording.callId);
    if (recording.purpose === 'voicemail') await client.deleteTranscripts(recording.carrierSid);
    await client.deleteRecording(recording.carrierSid);
    await markRecordingDeleted(scope, recordingId, { atCarrier: now });
  }
}
