import { z } from 'zod';
import type { PlacedKind } from '../../core/placed-calls/placed-progress';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { findPlacedCall } from '../../db/placed-calls';
import { connectAccount } from '../carrier-accounts/connect-account';
import { parseInput } from '../parse-input';

const inputSchema = z.object({ placedCallId: z.string() });

/**
 * Ends a placed call of that kind, ringing or talking; one that is over stays as it is. Throws AppError('not_found') for an unknown one,
 * and what the carrier says against it.
 */
export async function cancelPlacedCall(
  scope: TenantScope,
  kind: PlacedKind,
  input: unknown,
  actor: AuditActor,
): Promise<void> {
  const { placedCallId } = parseInput(inputSchema, input);
  const call = await findPlacedCall(scope, placedCallId);
  if (call === null || call.kind !== kind) throw new AppError('not_found', 'This call is gone. Reload the page.');
  const { callSid } = call.progress;
  if (callSid === null) return;
  const client = await connectAccount(scope, call.carrierAccountId);
  await client.endCall(callSid);
  const details = { placedCallId, kind: call.kind };
  await insertAuditEvent(scope, { actor, action: 'call.placedCancelled', subjectId: call.subjectId, details });
}
