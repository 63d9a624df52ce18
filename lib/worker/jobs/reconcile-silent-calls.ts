import { append } from '../../journal/journal';
import { reconcileSilentCalls } from '../../services/calls/reconcile-silent-calls';
import type { Job } from './job';

/** Asks the carrier about calls that went quiet without an end. */
export const reconcileSilentCallsJob: Job = {
  schedule: '* * * * *',
  async run(_payload, { now, log }) {
    const asked = await reconcileSilentCalls(append, now, log);
    if (asked > 0) log.info({ asked }, 'Calls without an end were asked for at the carrier.');
  },
};
