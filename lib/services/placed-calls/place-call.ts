import { PLACED_RING_SECONDS } from '../../config/limits';
import { newId } from '../../config/new-id';
import { numbersOfPhones } from '../../core/people/person';
import type { PlacedKind } from '../../core/placed-calls/placed-progress';
import { AppError } from '../../core/shared/app-error';
import type { Json } from '../../core/shared/json';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { listPeople } from '../../db/people';
import { failPlacedCall, insertPlacedCall, notePlacedSid } from '../../db/placed-calls';
import { changeRouting, withTenant } from '../../db/with-tenant';
import { connectTo, findAccount } from '../carrier-accounts/connect-account';
import { settleDial } from '../outbound/settle-dial';
import { passPlacedGate } from './pass-placed-gate';
import { type PlacedPlace, placedUrl } from './placed-url';
import { requireFewPlaced, requireMayPlace } from './require-may-place';

export type CallToPlace = {
  kind: PlacedKind;
  /** Id of the prompt or of the flow. */
  subjectId: string;
  /** E.164; must be the phone of one of the business's people. */
  to: string;
  /** The number that the phone shows; null: the business's first. */
  numberId: string | null;
  details: Json;
  /** What the first turn begins with. */
  begin(tenantId: string, placedCallId: string): PlacedPlace;
};

/**
 * Calls a phone of the business's people. Everything that may be placed goes through here, and so through the gate. What the carrier
 * refuses is kept on the placed call and thrown. Throws AppError with a sentence; nothing is rung then.
 */
export async function placeCall(
  scope: TenantScope,
  call: CallToPlace,
  { actor, now }: { actor: AuditActor; now: number },
): Promise<{ placedCallId: string }> {
  const { kind, subjectId, to, details } = call;
  const owner = (await listPeople(scope)).find(({ phones }) => numbersOfPhones(phones).includes(to));
  if (owner === undefined) throw notOurs();
  const shown = await requireMayPlace(scope, { to, numberId: call.numberId });
  const account = await findAccount(scope, shown.carrierAccountId);
  const client = connectTo(account);
  const id = newId('placedCall');
  const row = { id, kind, subjectId, to, from: shown.number, carrierAccountId: account.id, details, actor };
  // The draft of a trial is part of what calls are routed by; a prompt is not.
  const store = kind === 'trial' ? changeRouting : withTenant;
  await store(scope, async () => {
    await requireFewPlaced(scope, now);
    await insertPlacedCall(scope, row, now);
    const about = { kind, to, person: owner.name, placedCallId: id };
    await insertAuditEvent(scope, { actor, action: 'call.placed', subjectId, details: about });
  });
  const place = { placedCallId: id, tenantId: scope.tenantId };
  try {
    const { talkSeconds } = await passPlacedGate(scope, { placedCallId: id, to });
    const { callSid } = await client.createCall({
      from: shown.number,
      to,
      answerUrl: placedUrl(account.carrier, call.begin(scope.tenantId, id)),
      statusUrl: placedUrl(account.carrier, { ...place, kind: 'status' }),
      timeoutSeconds: PLACED_RING_SECONDS,
      secondsMax: talkSeconds,
    });
    await notePlacedSid(scope, id, callSid);
  } catch (error) {
    settleDial(scope.tenantId, id, { talkSeconds: 0 });
    await failPlacedCall(scope, id, error instanceof AppError ? error.message : 'The call could not be placed.');
    throw error;
  }
  return { placedCallId: id };
}

function notOurs(): AppError {
  const sentence = 'Only phones of your people are called. Choose one, or add the number to a person first.';
  return new AppError('invalid_input', sentence, { fields: { phone: sentence } });
}
