import type { CallRecord } from '../../core/calls/call-record';
import { foldCall } from '../../core/calls/fold';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { listRawEvents } from '../../db/call-events';
import { findContactByNumber } from '../../db/contacts';

/** The call as its raw events tell it now; null when there are none that make a call. */
export async function loadCallRecord(scope: TenantScope, callId: string): Promise<CallRecord | null> {
  const raw = await listRawEvents(scope, callId);
  return foldCall(raw.flatMap((event) => event.events));
}

/** The same with the caller's name as the business has it, for what people read. */
export async function loadNamedCall(scope: TenantScope, callId: string): Promise<CallRecord | null> {
  const record = await loadCallRecord(scope, callId);
  if (record === null || record.from === null) return record;
  const contact = await findContactByNumber(scope, record.from);
  return contact === null ? record : { ...record, callerName: contact.name };
}
