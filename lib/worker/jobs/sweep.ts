import { AUDIT_DAYS, RAW_EVENT_DAYS, SESSION_DAYS_AFTER_END } from '../../config/limits';
import { scopeOfTenant } from '../../core/shared/tenant-scope';
import { DAY_MS } from '../../core/shared/time';
import { purgeAuditEvents } from '../../db/audit';
import { purgeRawEvents } from '../../db/call-events';
import { purgeSessions } from '../../db/sessions';
import { listTenants } from '../../db/tenants';
import type { Job } from './job';

/** Deletes what is kept for a limited time: raw events, audit lines, ended sessions. */
export const sweepJob: Job = {
  schedule: '17 3 * * *',
  async run(_payload, { now }) {
    await purgeSessions(now - SESSION_DAYS_AFTER_END * DAY_MS);
    for (const { id } of await listTenants()) {
      const scope = scopeOfTenant(id);
      await purgeRawEvents(scope, now - RAW_EVENT_DAYS * DAY_MS);
      await purgeAuditEvents(scope, now - AUDIT_DAYS * DAY_MS);
    }
  },
};
