import { z } from 'zod';
import { dutyStateOf, offHours } from '../../people/on-duty';
import type { Department, Person } from '../../people/person';
import { checkLeg } from '../../routing/outbound-gate';
import { own } from '../../shared/own';
import type { Business } from '../business';
import type { ReadStep } from '../flow-graph';

const ringConfig = z.object({
  people: z.array(z.string()).default([]),
  departments: z.array(z.string()).default([]),
  overflowDepartmentId: z.string().nullable().default(null),
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
  const named = config.overflowDepartmentId === null ? [] : [config.overflowDepartmentId];
  const departments = [...config.departments, ...named].flatMap((id) => withOverflow(business, id));
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
      offHours(scheduleId, business, at) === null && personIds.some((id) => personRings(business, id, at)),
  );
}

/** True when one of the person's phones would ring at that moment. */
export function personRings(business: Business, personId: string, at: number): boolean {
  return dutyStateOf(own(business.people, personId), business, at).phones.some(
    (phone) => phone.kind === 'browser' || checkLeg({ to: phone.number, business, call: null }).allowed,
  );
}
