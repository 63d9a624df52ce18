import { RETENTION, type Retention } from '../../config/retention';
import { scopeOfTenant, type TenantScope } from '../../core/shared/tenant-scope';
import { DAY_MS } from '../../core/shared/time';
import { purgeAuditEvents } from '../../db/audit';
import { purgeRawEvents } from '../../db/call-events';
import { purgeOlder } from '../../db/purge';
import { purgeSessions } from '../../db/sessions';
import { listTenants } from '../../db/tenants';
import type { Job } from './job';

/** Deletes what is kept for a limited time (lib/config/retention.ts). Running it twice deletes nothing more. */
export const sweepJob: Job = {
  schedule: '17 3 * * *',
  async run(_payload, { now, log }) {
    const swept = RETENTION.filter(({ job }) => job === 'sweep');
    for (const { table, days } of swept) if (table === 'session') await purgeSessions(now - days * DAY_MS);
    for (const { id } of await listTenants()) {
      const scope = scopeOfTenant(id);
      for (const rule of swept) {
        // One table that cannot be purged keeps no other from it; the next night tries again.
        await purge(scope, rule, now - rule.days * DAY_MS).catch((error: unknown) => {
          log.warn({ err: error, tenantId: id, table: rule.table }, 'Old rows could not be deleted.');
        });
      }
    }
  },
};

async function purge(scope: TenantScope, rule: Retention, before: number): Promise<void> {
  // The application may not delete from the two append-only tables but by functions of the database.
  if (rule.table === 'call_event') await purgeRawEvents(scope, before);
  else if (rule.table === 'audit_event') await purgeAuditEvents(scope, before);
  else if (rule.table !== 'session') await purgeOlder(scope, rule, before);
}
