import { checkLeg } from '../../routing/outbound-gate';
import type { Business, CallFacts } from '../business';
import type { DialTarget } from '../instruction';

export type Ring = { people: readonly string[]; departments: readonly string[]; numbers: readonly string[] };

/** Everybody who can be rung now, each phone once, in ring order; and what the outbound gate refused, as `number (reason)`. */
export function targetsOf(
  ring: Ring,
  business: Business,
  call: CallFacts,
): { targets: DialTarget[]; refused: string[] } {
  const candidates: DialTarget[] = [
    ...ring.people.flatMap((personId) => phonesOf(business, personId, null)),
    ...ring.departments.flatMap((departmentId) =>
      (own(business.departments, departmentId)?.personIds ?? []).flatMap((id) => phonesOf(business, id, departmentId)),
    ),
    ...ring.numbers.map((number) => ({ number, personId: null, departmentId: null })),
  ];
  const seen = new Set<string>();
  const targets: DialTarget[] = [];
  const refused: string[] = [];
  for (const target of candidates) {
    if (seen.has(target.number)) continue;
    seen.add(target.number);
    const check = checkLeg({ to: target.number, business, call });
    if (check.allowed) targets.push(target);
    else refused.push(`${target.number} (${check.reason})`);
  }
  return { targets, refused };
}

function phonesOf(business: Business, personId: string, departmentId: string | null): DialTarget[] {
  const person = own(business.people, personId);
  if (person === undefined || !person.available) return [];
  return person.phones.filter((phone) => phone.enabled).map(({ number }) => ({ number, personId, departmentId }));
}

export function own<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
