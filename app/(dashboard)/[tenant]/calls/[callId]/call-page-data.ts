import type { DeliveryLine } from '@/app/_components/delivery-list';
import type { TenantScope } from '@/lib/core/shared/tenant-scope';
import { listDeliveries } from '@/lib/db/alerts';
import { listRawEvents, type RawEvent } from '@/lib/db/call-events';
import type { CallSummary } from '@/lib/db/call-summary';
import { type CallDetail, findCall, listCalls } from '@/lib/db/calls';
import { type Contact, findContactByNumber } from '@/lib/db/contacts';
import { type FlowText, listFlowTexts } from '@/lib/db/flow-texts';
import { listPeople } from '@/lib/db/people';

const OTHER_ROWS = 6;
const DELIVERY_ROWS = 50;

export type CallPageData = {
  call: CallDetail;
  /** null: not for this role. */
  requests: RawEvent[] | null;
  deliveries: DeliveryLine[];
  /** Those that the flow sent. */
  texts: FlowText[];
  others: CallSummary[];
  /** The one with the other side's number. */
  contact: Contact | null;
};

/** Everything on a call's page; null when the business has no such call. */
export async function readCallPage(
  scope: TenantScope,
  callId: string,
  mayReadRequests: boolean,
): Promise<CallPageData | null> {
  const call = await findCall(scope, callId);
  if (call === null) return null;
  const other = call.direction === 'inbound' ? call.from : call.to;
  const [requests, deliveries, texts, people, others, contact] = await Promise.all([
    mayReadRequests ? listRawEvents(scope, callId) : null,
    listDeliveries(scope, DELIVERY_ROWS, callId),
    listFlowTexts(scope, callId),
    listPeople(scope),
    call.from === null
      ? []
      : listCalls(scope, { caller: call.from }, { rows: OTHER_ROWS + 1 }).then((page) => page.calls),
    other === null ? null : findContactByNumber(scope, other),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    call,
    requests,
    texts,
    contact,
    deliveries: deliveries.map((delivery) => ({
      ...delivery,
      recipient: names.get(delivery.personId) ?? delivery.address,
    })),
    others: others.filter((other) => other.id !== callId).slice(0, OTHER_ROWS),
  };
}
