import { numbersOfPhones } from '../../people/person';
import { checkLeg, type LegRefusal } from '../../routing/outbound-gate';
import { countryOfNumber, formatPhoneNumber, numberWithoutExtension } from '../../shared/phone-number';
import type { Business } from '../business';
import { error, type FlowFinding, warning } from '../flow-finding';
import type { FlowGraph, ReadStep } from '../flow-graph';
import { numbersOf, peopleRungBy, type RingConfig, ringConfigOf } from './ringing';
import { listInWords } from './words';

/** A mobile's own voicemail often answers after so many seconds. */
const MOBILE_VOICEMAIL_SECONDS = 20;

/** What is known of numbers beside the flow. All in E.164. */
export type NumberFacts = {
  /** Phones that were seen to forward calls to this business. */
  forwardsToUs?: readonly string[];
  /** Numbers on which somebody took a call of this business before; left out: not checked. */
  answeredBefore?: readonly string[];
};

/** Numbers that will not be rung, lead back to the business or nobody ever answered, and phones that ring into a mailbox. */
export function numberFindings(graph: FlowGraph, business: Business, facts: NumberFacts): FlowFinding[] {
  return graph.steps.flatMap((step) => {
    const ring = ringConfigOf(step);
    return [
      ...refusedNumbers(step, business),
      ...(ring === null ? [] : refusedPhones(step.id, ring, business)),
      ...(ring === null ? [] : mailboxFindings(step, ring, business)),
      ...forwardingFindings(step, ring, business, facts.forwardsToUs ?? []),
      ...(facts.answeredBefore === undefined ? [] : untriedFindings(step, ring, business, facts.answeredBefore)),
    ];
  });
}

/** Every phone that the step would ring, its own numbers first. */
function phonesOf(step: ReadStep, ring: RingConfig | null, business: Business): string[] {
  const people = ring === null ? [] : peopleRungBy(ring, business);
  const phones = people.flatMap((person) => numbersOfPhones(person.phones, { enabled: true }));
  // A step that never waits only sends something there.
  const own = step.kind?.waits === 'never' ? [] : numbersOf(step);
  return [...new Set([...own, ...phones])];
}

function refusedNumbers(step: ReadStep, business: Business): FlowFinding[] {
  return [...new Set(numbersOf(step))].flatMap((number) => {
    const check = checkLeg({ to: number, business, call: null });
    if (check.allowed) return [];
    return [error(step.id, `${formatPhoneNumber(number, business.country)} ${REFUSALS[check.reason](number)}`)];
  });
}

function refusedPhones(stepId: string, ring: RingConfig, business: Business): FlowFinding[] {
  return peopleRungBy(ring, business).flatMap((person) =>
    numbersOfPhones(person.phones, { enabled: true }).flatMap((number) => {
      const check = checkLeg({ to: number, business, call: null });
      if (check.allowed) return [];
      const shown = formatPhoneNumber(number, business.country);
      return [warning(stepId, `A phone of ${person.name} will not ring: ${shown} ${REFUSALS[check.reason](number)}`)];
    }),
  );
}

const REFUSALS: Readonly<Record<LegRefusal, (number: string) => string>> = {
  notANumber: () => 'is no telephone number that can be rung. Write it with its country code.',
  loop: () => 'is one of your own numbers: the call would come back to its beginning. Lead to a step instead.',
  caller: () => 'is the caller’s own number.',
  premium: () => 'is a number at a premium price, and those are never rung. Choose an ordinary number.',
  country: (number) =>
    `is in ${countryName(number)}, where this business does not call. Allow the country in Settings under “Outbound calls and texts”, or choose another number.`,
  emergencyNotCarried: () => 'is an emergency number, and emergency calls are not carried on this line.',
};

function countryName(number: string): string {
  const country = countryOfNumber(number);
  if (country === null) return 'no country';
  return new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;
}

function mailboxFindings({ id }: ReadStep, ring: RingConfig, business: Business): FlowFinding[] {
  if (ring.accept) return [];
  const ofDepartments = ring.departments.map((departmentId) => business.departments[departmentId]?.ringSeconds ?? 0);
  const seconds = Math.max(ring.ringSeconds ?? 0, ...ofDepartments);
  if (seconds <= MOBILE_VOICEMAIL_SECONDS) return [];
  const why = `It rings for ${seconds} seconds: after about ${MOBILE_VOICEMAIL_SECONDS} a mobile’s own voicemail takes the call, and you never hear of it.`;
  return [warning(id, `${why} Ring shorter, or let people press 1 to take the call.`)];
}

function forwardingFindings(
  step: ReadStep,
  ring: RingConfig | null,
  business: Business,
  forwardsToUs: readonly string[],
): FlowFinding[] {
  const back = phonesOf(step, ring, business).filter(
    (number) =>
      forwardsToUs.includes(numberWithoutExtension(number)) &&
      !business.numbers.includes(numberWithoutExtension(number)),
  );
  return back.map((number) => {
    const shown = formatPhoneNumber(number, business.country);
    return warning(
      step.id,
      `${shown} forwards calls to you: whoever is led there comes back to the beginning of the call.`,
    );
  });
}

function untriedFindings(
  step: ReadStep,
  ring: RingConfig | null,
  business: Business,
  answeredBefore: readonly string[],
): FlowFinding[] {
  const numbers = phonesOf(step, ring, business).filter(
    (number) =>
      !answeredBefore.includes(numberWithoutExtension(number)) &&
      checkLeg({ to: number, business, call: null }).allowed,
  );
  if (numbers.length === 0) return [];
  const shown = listInWords(
    numbers.map((number) => formatPhoneNumber(number, business.country)),
    3,
  );
  return [
    warning(
      step.id,
      `Nobody has taken a call on ${shown} yet. Ring ${numbers.length === 1 ? 'it' : 'them'} once to be sure.`,
    ),
  ];
}
