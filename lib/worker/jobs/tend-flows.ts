import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { listFlowsToTend } from '../../db/version-figures';
import { publishDue } from '../../services/flows/publish-due';
import { tendCanary } from '../../services/flows/tend-canary';
import type { Job } from './job';

/** Publishes versions whose time has come and takes back those that do worse on their share of the calls. One flow holds up no other. */
export const tendFlowsJob: Job = {
  schedule: '* * * * *',
  async run(_payload, { now, log }) {
    for (const { tenantId, flowId } of await listFlowsToTend(now)) {
      const scope = scopeOfTenant(tenantId);
      try {
        if (await publishDue(scope, flowId, now)) log.info({ tenantId, flowId }, 'A flow was published at its time.');
        if (await tendCanary(scope, flowId, now)) log.info({ tenantId, flowId }, 'A version on trial was taken back.');
      } catch (error) {
        log.warn({ err: error, tenantId, flowId }, 'A flow could not be tended; it will be tried again in a minute.');
      }
    }
  },
};
