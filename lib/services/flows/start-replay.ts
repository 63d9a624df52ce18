import { z } from 'zod';
import { REPLAY_CALLS_MAX } from '../../config/limits';
import { newId } from '../../config/new-id';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { addDays, instantOf } from '../../core/shared/time';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { enqueueJobs } from '../../db/jobs';
import { countPastCalls } from '../../db/past-calls';
import { insertReplay } from '../../db/replays';
import { withTenant } from '../../db/with-tenant';
import { parseInput } from '../parse-input';
import { loadTrialFlow } from './load-trial-flow';
import { replayNumbers } from './replay-numbers';

const date = (sentence: string) => z.iso.date(sentence);
const inputSchema = z.object({
  flowId: z.string(),
  from: date('Choose the first day.'),
  to: date('Choose the last day.'),
});

/**
 * Asks for the calls of a period (local dates, both included) to be run through the flow's draft as it is now; a job does it. Throws
 * AppError('not_found') for an unknown flow, 'invalid_input' for a period that holds no call or too many.
 */
export async function startReplay(
  scope: TenantScope,
  input: unknown,
  context: { actor: AuditActor; timeZone: string },
): Promise<{ replayId: string; total: number }> {
  const { flowId, from, to } = parseInput(inputSchema, input);
  if (to < from) throw wrongPeriod('to', 'The last day is before the first.');
  const definition = await loadTrialFlow(scope, flowId);
  const period = {
    from: instantOf(from, 0, context.timeZone),
    to: instantOf(addDays(to, 1), 0, context.timeZone),
  };
  const numberIds = (await replayNumbers(scope, flowId)).map(({ id }) => id);
  const total = await countPastCalls(scope, { ...period, numberIds });
  if (total === 0) throw wrongPeriod('from', 'There were no calls in this period; choose another one.');
  if (total > REPLAY_CALLS_MAX) {
    const most = REPLAY_CALLS_MAX.toLocaleString('en-GB');
    throw wrongPeriod(
      'from',
      `This period has ${total.toLocaleString('en-GB')} calls; choose one with at most ${most}.`,
    );
  }
  const id = newId('replay');
  await withTenant(scope, async () => {
    await insertReplay(scope, { id, flowId, definition, periodFrom: period.from, periodTo: period.to, total });
    await insertAuditEvent(scope, {
      actor: context.actor,
      action: 'flow.replayStarted',
      subjectId: flowId,
      details: { replayId: id, from, to, total },
    });
    await enqueueJobs(scope, [{ name: 'run-replay', payload: { tenantId: scope.tenantId, replayId: id } }]);
  });
  return { replayId: id, total };
}

function wrongPeriod(field: 'from' | 'to', sentence: string): AppError {
  return new AppError('invalid_input', sentence, { fields: { [field]: sentence } });
}
