import { FORWARDING_SEEN_DAYS } from '../../config/limits';
import type { Business } from '../../core/flow/business';
import { checkForPublishing } from '../../core/flow/check-for-publishing';
import type { Flow } from '../../core/flow/flow';
import type { FlowFinding } from '../../core/flow/flow-finding';
import { numbersOfPhones } from '../../core/people/person';
import { numberWithoutExtension } from '../../core/shared/phone-number';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { DAY_MS } from '../../core/shared/time';
import { listFlows } from '../../db/flows';
import { readBusiness } from '../../db/read-business';
import { listAnsweredNumbers, listForwardingNumbers } from '../../db/tried-numbers';

/**
 * Everything that speaks against publishing the flow in this business as it is now, errors first. Stores nothing. Throws
 * AppError('not_found') when the business is gone.
 */
export async function checkDraft(scope: TenantScope, flow: Flow, now: number = Date.now()): Promise<FlowFinding[]> {
  const business = await readBusiness(scope);
  const [flows, answeredBefore, forwardsToUs] = await Promise.all([
    listFlows(scope),
    listAnsweredNumbers(scope, numbersIn(flow, business)),
    listForwardingNumbers(scope, now - FORWARDING_SEEN_DAYS * DAY_MS),
  ]);
  return checkForPublishing(flow, business, {
    now,
    flows: flows.map(({ id }) => id),
    answeredBefore,
    forwardsToUs,
  });
}

/** Numbers that the checks may ask about: all phones of people, and what looks like a number in the flow. */
function numbersIn(flow: Flow, business: Business): string[] {
  const phones = Object.values(business.people).flatMap((person) =>
    numbersOfPhones(person.phones).map(numberWithoutExtension),
  );
  return [...new Set([...phones, ...(JSON.stringify(flow).match(/\+[1-9]\d{6,14}/g) ?? [])])];
}
