import { z } from 'zod';
import { scheduleStateAt } from '../../hours/state-at';
import type { Department, Person, Phone } from '../../people/person';
import { checkLeg } from '../../routing/outbound-gate';
import type { Business } from '../business';
import type { ReadStep } from '../flow-graph';

const ringConfig = z.object({
  people: z.array(z.string()).default([]),
  departments: z.array(z.string()).default([]),
  ringSeconds: z.number().nullable().default(null),
  accept: z.boolean().default(false),
});
export type RingConfig = z.infer<typeof ringConfig>;

/** Whom a step rings, and how; null for every step that rings nobody. */
export function ringConfigOf({ step, parsed }: ReadStep): RingConfig | null {
  if (step.type !== 'dial' || parsed === null) return null;
  const config = ringConfig.safeParse(step.config);
  return config.success ? config.data : null;
}

/** Every telephone number written into a step itself, whatever the step does with it. */
export function numbersOf({ step, kind, parsed }: ReadStep): string[] {
  if (kind === null || parsed === null) return [];
  const values = kind.fields
    .filter((field) => /^phone/.test(field.kind))
    .map((field) => (Object.hasOwn(step.config, field.name) ? step.config[field.name] : null));
  return values.flat().flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []));
}

/** The people whom a step rings, of its departments and of those that these overflow to. */
export function peopleRungBy(config: RingConfig, business: Business): Person[] {
  const departments = config.departments.flatMap((id) => withOverflow(business, id));
  const ids = new Set([...config.people, ...departments.flatMap(({ personIds }) => personIds)]);
  return [...ids].flatMap((id) => own(business.people, id) ?? []);
}

/** The department and those that take its calls when nobody of it answers, each once. */
export function withOverflow(business: Business, departmentId: string): Department[] {
  const chain: Department[] = [];
  let department = own(business.departments, departmentId);
  while (department !== undefined && !chain.includes(department)) {
    chain.push(department);
    department =
      department.overflowDepartmentId === null ? undefined : own(business.departments, department.overflowDepartmentId);
  }
  return chain;
}

/** True when somebody of the department, or of one that it overflows to, can be rung at that moment. */
export function departmentRings(business: Business, departmentId: string, at: number): boolean {
  return withOverflow(business, departmentId).some(
    ({ personIds, scheduleId }) =>
      isOpen(business, scheduleId, at) &&
      personIds.some((id) => {
        const person = own(business.people, id);
        return person !== undefined && personRings(business, person, at);
      }),
  );
}

/** True when one of the person's phones would ring at that moment. */
export function personRings(business: Business, person: Person, at: number): boolean {
  if (!person.available || !isOpen(business, person.scheduleId, at)) return false;
  if (person.doNotDisturbUntil !== null && at < person.doNotDisturbUntil) return false;
  return person.phones.some((phone) => phone.enabled && phoneRings(business, phone, at));
}

function phoneRings(business: Business, phone: Phone, at: number): boolean {
  if (!isOpen(business, phone.scheduleId, at)) return false;
  return !phone.number.startsWith('+') || checkLeg({ to: phone.number, business, call: null }).allowed;
}

function isOpen(business: Business, scheduleId: string | null, at: number): boolean {
  if (scheduleId === null) return true;
  const schedule = own(business.schedules, scheduleId);
  return schedule === undefined || scheduleStateAt(schedule, business.timeZone, at) === 'open';
}

export function own<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
