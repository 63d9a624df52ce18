import { publicUrl } from '../../config/env';
import { FLOW_TEXTS_PER_CALL_MAX } from '../../config/limits';
import { checkLeg, type LegRefusal } from '../../core/routing/outbound-gate';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { announceCall } from '../../db/changes';
import { type FlowText, findFlowText, markFlowTextProblem, markFlowTextSent } from '../../db/flow-texts';
import type { JobRequest } from '../../db/jobs';
import { insertMessage } from '../../db/messages';
import { findNumber, listNumbers } from '../../db/numbers';
import { getTenant } from '../../db/tenants';
import { loadCallRecord } from '../calls/load-call-record';
import { connectAccount } from '../carrier-accounts/connect-account';

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
  const refusal = await refusalOf(scope, text);
  if (refusal !== null) {
    await markFlowTextProblem(scope, textId, refusal, true);
    return announceCall(scope, text.callId);
  }
  try {
    await markFlowTextSent(scope, textId, await handOver(scope, text, tries.isFirst));
  } catch (error) {
    const problem =
      error instanceof AppError ? error.message : 'It could not be sent because of a fault in this installation.';
    await markFlowTextProblem(scope, textId, problem, tries.isLast);
    if (!tries.isLast) throw error;
  }
  await announceCall(scope, text.callId);
}

async function refusalOf(scope: TenantScope, text: { to: string; before: number }): Promise<string | null> {
  if (text.before >= FLOW_TEXTS_PER_CALL_MAX) return `A call may send ${FLOW_TEXTS_PER_CALL_MAX} texts at most.`;
  const { country, outboundCountries } = await getTenant(scope);
  const numbers = (await listNumbers(scope)).map(({ number }) => number);
  const check = checkLeg({
    to: text.to,
    business: { country, numbers, outbound: { countries: outboundCountries } },
    call: null,
  });
  return check.allowed ? null : REFUSALS[check.reason];
}

const REFUSALS: Readonly<Record<LegRefusal, string>> = {
  notANumber: 'This is not a number that can get texts.',
  loop: 'The text would have gone to one of your own numbers.',
  caller: 'This is not a number that can get texts.',
  premium: 'Texts to premium numbers are never sent.',
  country: 'Texts to this country are not allowed.',
  emergencyNotCarried: 'Emergency services take no texts from here.',
};

async function handOver(
  scope: TenantScope,
  { callId, to, body, createdAt }: FlowText,
  isFirst: boolean,
): Promise<string> {
  const record = await loadCallRecord(scope, callId);
  if (record === null) throw new AppError('unavailable', 'The call that asked for this text is not known yet.');
  const number = record.numberId === null ? null : await findNumber(scope, record.numberId);
  const client = await connectAccount(scope, number?.carrierAccountId ?? null);
  const text = { from: record.to, to, body };
  const taken = isFirst ? null : await client.findText({ from: text.from, to, words: body, since: createdAt });
  const { messageSid } =
    taken ?? (await client.sendText({ ...text, statusUrl: `${publicUrl()}/api/messages/twilio/status` }));
  await insertMessage(scope, { messageSid, direction: 'outbound', ...text, status: 'queued', errorCode: null });
  return messageSid;
}
