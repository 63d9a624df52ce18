import { readWav, type WavFacts } from '../../core/calls/wav-facts';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { announceCall } from '../../db/changes';
import { findRecording, markRecordingFailed, markRecordingStored, type Recording } from '../../db/recordings';
import { openStorage } from '../../storage/registry';
import { connectAccountOfCall } from '../carrier-accounts/connect-account';

/** The carrier states whole seconds and may round either way. */
const LENGTH_TOLERANCE_SECONDS = 1;

/**
 * Brings a recording to the storage, checked: a WAV file as long as the carrier said. Does nothing when it is there or was
 * deleted. Throws while tries are left; the last try marks it failed with a sentence and throws nothing.
 */
export async function fetchRecording(
  scope: TenantScope,
  recordingId: string,
  tries: { isLast: boolean },
): Promise<void> {
  const recording = await findRecording(scope, recordingId);
  if (recording?.status !== 'pending') return;
  try {
    const client = await connectAccountOfCall(scope, recording.callId);
    const bytes = await client.fetchRecording(recording.carrierSid);
    if (bytes === null) throw new AppError('carrier_failed', 'The carrier does not have this recording (any more).');
    await store(scope, recording, bytes, checkedWav(recording, bytes));
  } catch (error) {
    if (!tries.isLast) throw error;
    const problem = error instanceof AppError ? error.message : 'The recording could not be stored.';
    await markRecordingFailed(scope, recordingId, problem);
  }
  await announceCall(scope, recording.callId);
}

/** Throws AppError('carrier_failed') when the bytes are not the recording that the carrier spoke of. */
function checkedWav(recording: Recording, bytes: Uint8Array): WavFacts {
  const wav = readWav(bytes);
  if (wav.kind === 'notWav') throw new AppError('carrier_failed', wav.problem);
  const stated = recording.durationSeconds;
  if (stated !== null && Math.abs(wav.seconds - stated) > LENGTH_TOLERANCE_SECONDS) {
    const actual = wav.seconds.toFixed(1);
    throw new AppError('carrier_failed', `The carrier stated ${stated} s and delivered ${actual} s of sound.`);
  }
  return wav;
}

async function store(scope: TenantScope, recording: Recording, bytes: Uint8Array, wav: WavFacts): Promise<void> {
  const storageKey = `recordings/${scope.tenantId}/${recording.id}.wav`;
  const storage = openStorage();
  await storage.put(storageKey, bytes, 'audio/wav');
  const isKept = await markRecordingStored(scope, recording.id, {
    storageKey,
    bytes: bytes.byteLength,
    durationSeconds: Math.round(wav.seconds),
    channels: wav.channels,
    waveform: wav.peaks,
  });
  if (!isKept) await storage.delete(storageKey);
}
