import { callIdOf } from '../db/call-id';
import { withTenant } from '../db/with-tenant';
import type { TestTenant } from './make-tenant';

export type CallColumns = {
  direction?: string;
  from?: string | null;
  callerName?: string | null;
  outcome?: string | null;
  missed?: boolean | null;
  answeredAt?: Date | null;
  answeredByPersonId?: string | null;
  status?: string;
  endedAt?: Date | null;
};

/** Stores a finished call as the projection would, for tests of reading. Returns its id. */
export async function insertCall(
  tenant: TestTenant,
  callSid: string,
  startedAt: number,
  columns: CallColumns = {},
): Promise<string> {
  const { tenantId } = tenant.scope;
  const id = callIdOf('twilio', callSid);
  await withTenant(tenant.scope, (db) =>
    db.call.create({
      data: {
        tenantId,
        id,
        carrier: 'twilio',
        callSid,
        direction: 'inbound',
        from: '+12025550123',
        to: tenant.number,
        numberId: tenant.numberId,
        status: 'completed',
        startedAt: new Date(startedAt),
        endedAt: new Date(startedAt + 60_000),
        outcome: 'answered',
        missed: false,
        marks: [],
        ...columns,
      },
    }),
  );
  return id;
}
