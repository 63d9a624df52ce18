import { append } from '../../journal/journal';
import { reconcileCarrierList } from '../../services/calls/reconcile-carrier-list';
import type { Job } from './job';

/** Compares our calls with the carrier's own list and brings what no webhook told. */
export const reconcileCarrierListJob: Job = {
  schedule: '*/5 * * * *',
  async run(_payload, { now, log }) {
    const { listed, repaired } = await reconcileCarrierList(append, now, log);
    log.info({ listed, repaired }, 'Our calls were compared with the carrier’s list.');
  },
};
