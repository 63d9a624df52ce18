import { isFinalStatus } from '../../core/calls/status-order';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { announceCall } from '../../db/changes';
import type { JobRequest } from '../../db/jobs';
import { failPlacedCall, findPlacedCall, markPlacedStored, type PlacedCall } from '../../db/placed-calls';
import { connectAccount } from '../carrier-accounts/connect-account';
import { uploadAudio } from '../prompts/upload-audio';

const ATTEMPTS_MAX = 6;

export function finishPlacedCallJob(tenantId: string, placedCallId: string): JobRequest {
  return {
    name: 'finish-placed-call',
    payload: { tenantId, placedCallId },
    key: `finish-placed-call:${placedCallId}`,
    attemptsMax: ATTEMPTS_MAX,
  };
}

/**
 * What remains when somebody kept a recording or hung up: the kept one becomes the prompt, as an uploaded file would, and once the call is
 * over the carrier keeps no recording of it. Safe to run twice: at worst the same sound takes its own place. Throws while tries are left; the last
 * try says on the placed call why nothing was saved.
 */
export async function finishPlacedCall(
  scope: TenantScope,
  placedCallId: string,
  tries: { isLast: boolean },
): Promise<void> {
  const call = await findPlacedCall(scope, placedCallId);
  if (call === null) return;
  const client = await connectAccount(scope, call.carrierAccountId);
  const { keptSid, recordingSids, status } = call.progress;
  if (keptSid !== null && call.result === null) {
    await keepOrSayWhy(scope, call, tries, () => client.fetchRecording(keptSid));
    await announceCall(scope, placedCallId);
  }
  if (!isFinalStatus(status)) return;
  for (const recordingSid of recordingSids) await client.deleteRecording(recordingSid);
}

async function keepOrSayWhy(
  scope: TenantScope,
  call: PlacedCall,
  tries: { isLast: boolean },
  fetch: () => Promise<Uint8Array | null>,
): Promise<void> {
  try {
    const bytes = await fetch();
    if (bytes === null) throw new AppError('carrier_failed', 'The carrier does not have the recording (any more).');
    await uploadAudio(scope, { promptId: call.subjectId, language: languageOf(call), bytes }, call.actor);
    await markPlacedStored(scope, call.id);
  } catch (error) {
    // A recording that is silent or too short stays so, and a prompt that is gone does not come back.
    const isHopeless = error instanceof AppError && (error.code === 'invalid_input' || error.code === 'not_found');
    if (!isHopeless && !tries.isLast) throw error;
    const problem = error instanceof AppError ? error.message : 'The recording could not be stored. Record it again.';
    await failPlacedCall(scope, call.id, problem);
  }
}

function languageOf({ details }: PlacedCall): string {
  const isNamed = typeof details === 'object' && details !== null && !Array.isArray(details);
  const language = isNamed ? details['language'] : undefined;
  return typeof language === 'string' ? language : '';
}
