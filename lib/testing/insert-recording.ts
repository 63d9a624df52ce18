import { newId } from '../config/new-id';
import { withTenant } from '../db/with-tenant';
import { openStorage } from '../storage/registry';
import type { TestTenant } from './make-tenant';

/** Stores a recording of the call, pending or, with `sound`, fetched already. Returns its id. */
export async function insertRecording(
  tenant: TestTenant,
  callId: string,
  recording: {
    carrierSid: string;
    durationSeconds?: number | null;
    sound?: Uint8Array;
    deleteAfter?: number;
    purpose?: 'call' | 'voicemail';
  },
): Promise<string> {
  const { tenantId } = tenant.scope;
  const id = newId('recording');
  const { sound, carrierSid, purpose = 'call', durationSeconds = null } = recording;
  const storageKey = sound ? `recordings/${tenantId}/${id}.wav` : null;
  if (sound && storageKey) await openStorage().put(storageKey, sound, 'audio/wav');
  await withTenant(tenant.scope, (db) =>
    db.recording.create({
      data: {
        tenantId,
        id,
        callId,
        carrier: 'twilio',
        carrierSid,
        purpose,
        status: sound ? 'stored' : 'pending',
        durationSeconds,
        storageKey,
        bytes: sound?.byteLength ?? null,
        startedAt: new Date('2026-11-02T00:00:00Z'),
        deleteAfter: new Date(recording.deleteAfter ?? Date.parse('2027-11-02T00:00:00Z')),
      },
    }),
  );
  return id;
}
