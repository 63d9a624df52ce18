import { callerText } from '@/app/_components/caller';
import type { TenantScope } from '@/lib/core/shared/tenant-scope';
import { formatInstant } from '@/lib/core/shared/time';
import type { AuditEvent } from '@/lib/db/audit';
import { listCallers } from '@/lib/db/calls';
import { callOf } from './audit-words';
import { SETTINGS } from './settings-strings';

/** Which call each line of the audit log is about, in words, by the call's id; calls that were deleted are left out. */
export async function readAuditCallers(
  scope: TenantScope,
  events: readonly AuditEvent[],
  { country, zone, now }: { country: string; zone: string; now: number },
): Promise<Map<string, string>> {
  const callers = await listCallers(
    scope,
    events.flatMap((event) => callOf(event) ?? []),
  );
  return new Map(
    [...callers].map(([callId, caller]) => [
      callId,
      SETTINGS.auditCall(callerText(caller, country), formatInstant(caller.startedAt, zone, now)),
    ]),
  );
}
