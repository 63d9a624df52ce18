import { REPLAY_BATCH_CALLS } from '../../config/limits';
import { type PastCall, replayCall } from '../../core/flow/replay-call';
import { countReplayed, emptySummary } from '../../core/flow/summarise-replay';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { listPastCalls } from '../../db/past-calls';
import { readBusiness } from '../../db/read-business';
import { findReplay, updateOpenReplay } from '../../db/replays';
import { replayNumbers } from './replay-numbers';

/**
 * Plays the calls of a replay, batch by batch, and stores its result; one that was cut off begins anew, one that was cancelled stops at
 * the next batch. Does nothing for a replay that is over or gone.
 */
export async function runReplay(scope: TenantScope, replayId: string): Promise<void> {
  const replay = await findReplay(scope, replayId);
  if (replay === null || !(await updateOpenReplay(scope, replayId, { status: 'running', done: 0 }))) return;
  const business = await readBusiness(scope);
  const numberIds = (await replayNumbers(scope, replay.flowId)).map(({ id }) => id);
  const filter = { from: replay.periodFrom, to: replay.periodTo, numberIds };
  const summary = emptySummary();
  let after: PastCall | null = null;
  for (;;) {
    const calls = await listPastCalls(scope, filter, { after, rows: REPLAY_BATCH_CALLS });
    for (const call of calls) countReplayed(summary, call, replayCall(replay.definition, business, call));
    after = calls.at(-1) ?? null;
    if (calls.length < REPLAY_BATCH_CALLS) break;
    if (!(await updateOpenReplay(scope, replayId, { done: summary.calls }))) return;
  }
  await updateOpenReplay(scope, replayId, {
    status: 'done',
    done: summary.calls,
    total: summary.calls,
    result: summary,
  });
}
