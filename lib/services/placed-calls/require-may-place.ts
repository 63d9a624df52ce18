import { PLACED_CALL_SECONDS_MAX, PLACED_CALLS_AN_HOUR, PLACED_CALLS_AT_ONCE } from '../../config/limits';
import { checkLeg, type LegRefusal } from '../../core/routing/outbound-gate';
import { EMERGENCY_NUMBERS } from '../../core/routing/outbound-prefixes';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { listNumbers, type PhoneNumber } from '../../db/numbers';
import { countPlacedCalls, lockPlacedCalls } from '../../db/placed-calls';
import { getTenant } from '../../db/tenants';

const HOUR_MS = 3_600_000;

const REFUSALS: Readonly<Record<LegRefusal, string>> = {
  notANumber: 'This is not a number that can be called. Write it with its country code, as +12125550142.',
  loop: 'This is one of your own business numbers: the call would come back to itself. Choose a person’s phone.',
  caller: 'This number cannot be called.',
  premium: 'Premium numbers are never called.',
  country: 'Calls to this country are not allowed for this business.',
  emergencyNotCarried: 'Emergency numbers are never called from here.',
};

/**
 * The gate before a call that we place: the one that every leg passes, and what only a call that nobody called for needs: an active
 * business and a number of its own to show. Returns the number that is shown. Throws AppError.
 */
export async function requireMayPlace(
  scope: TenantScope,
  { to, numberId }: { to: string; numberId: string | null },
): Promise<PhoneNumber> {
  const { country, outboundCountries, status } = await getTenant(scope);
  if (status === 'suspended')
    throw new AppError('forbidden', 'This business is suspended: no calls are placed for it.');
  const numbers = await listNumbers(scope);
  const shown = numbers.find(({ id }) => id === numberId) ?? numbers[0];
  if (shown === undefined)
    throw new AppError(
      'conflict',
      'A call shows one of your business numbers, and you have none yet. Add a number first.',
    );
  const business = {
    country,
    numbers: numbers.map(({ number }) => number),
    outbound: { countries: outboundCountries },
  };
  const check = checkLeg({ to, business, call: null });
  if (!check.allowed) throw refused(REFUSALS[check.reason]);
  if (EMERGENCY_NUMBERS.has(to)) throw refused(REFUSALS.emergencyNotCarried);
  return shown;
}

/** Bounds on how many there may be at once and in an hour; counts in the transaction that stores one more, one at a time. Throws AppError. */
export async function requireFewPlaced(scope: TenantScope, now: number): Promise<void> {
  await lockPlacedCalls(scope);
  const { open } = await countPlacedCalls(scope, now - PLACED_CALL_SECONDS_MAX * 1000);
  if (open >= PLACED_CALLS_AT_ONCE)
    throw new AppError('limit_reached', `${PLACED_CALLS_AT_ONCE} such calls are on already. Wait until one is over.`);
  const { all } = await countPlacedCalls(scope, now - HOUR_MS);
  if (all >= PLACED_CALLS_AN_HOUR)
    throw new AppError(
      'limit_reached',
      `There were ${PLACED_CALLS_AN_HOUR} such calls in the last hour. Try again later.`,
    );
}

function refused(sentence: string): AppError {
  return new AppError('invalid_input', sentence, { fields: { phone: sentence } });
}
