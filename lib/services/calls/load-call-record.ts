import type { CallRecord } from '../../core/calls/call-record';
import { foldCall } from '../../core/calls/fold';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { listRawEvents } from '../../db/call-events';

/** The call as its raw events tell it now; null when there are none that make a call. */
export async function loadCallRecord(scope: TenantScope, callId: string): Promise<CallRecord | null> {
  const raw = await listRawEvents(scope, callId);
  return foldCall(raw.flatMap((event) => event.events));
}
