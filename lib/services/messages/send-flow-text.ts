import { FLOW_TEXTS_PER_CALL_MAX } from '../../config/limits';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { announceCall } from '../../db/changes';
import { type FlowText, findFlowText, markFlowTextProblem, markFlowTextSent } from '../../db/flow-texts';
import type { JobRequest } from '../../db/jobs';
import { findNumber } from '../../db/numbers';
import { loadCallRecord } from '../calls/load-call-record';
import { problemOfText } from './problem-of-text';
import { sendText } from './send-text';

export function sendFlowTextJob(tenantId: string, textId: string): JobRequest {
  return { name: 'send-flow-text', payload: { tenantId, textId }, key: `send-flow-text:${textId}`, attemptsMax: 5 };
}

/**
 * Sends a text that a flow asked for, from the number that was called. Does nothing when it is no longer queued. Texts to where no call of
 * ours may go, and more of one call than a caller can mean, are refused for good. Throws when it was not taken and tries are left; a
 * later try asks the carrier first, since the one before may have died after the carrier had taken the text.
 */
export async function sendFlowText(
  scope: TenantScope,
  textId: string,
  tries: { isFirst: boolean; isLast: boolean },
): Promise<void> {
  const text = await findFlowText(scope, textId);
  if (text?.status !== 'queued') return;
  if (text.before >= FLOW_TEXTS_PER_CALL_MAX) {
    await markFlowTextProblem(scope, textId, `A call may send ${FLOW_TEXTS_PER_CALL_MAX} texts at most.`, true);
    return announceCall(scope, text.callId);
  }
  try {
    await markFlowTextSent(scope, textId, await handOver(scope, text, tries.isFirst));
  } catch (error) {
    const { problem, isFinal } = problemOfText(error);
    await markFlowTextProblem(scope, textId, problem, isFinal || tries.isLast);
    if (!isFinal && !tries.isLast) throw error;
  }
  await announceCall(scope, text.callId);
}

async function handOver(
  scope: TenantScope,
  { callId, to, body, createdAt }: FlowText,
  isFirst: boolean,
): Promise<string> {
  const record = await loadCallRecord(scope, callId);
  if (record === null) throw new AppError('unavailable', 'The call that asked for this text is not known yet.');
  const number = record.numberId === null ? null : await findNumber(scope, record.numberId);
  const accountId = number?.carrierAccountId ?? null;
  const tried = isFirst ? null : { words: body, since: createdAt };
  const { messageSid } = await sendText(scope, { from: record.to, to, body, accountId }, tried);
  return messageSid;
}
