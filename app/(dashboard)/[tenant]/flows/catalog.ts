import type { StepNames } from '@/lib/core/flow/define-step';
import type { StarterIds } from '@/lib/core/flow/new-step';

export type Named = { id: string; name: string };

/** What steps may point at, for selects and sentences. */
export type Catalog = {
  /** ISO 3166-1 alpha-2: national phone numbers are read as of there. */
  country: string;
  people: readonly Named[];
  departments: readonly Named[];
  schedules: readonly Named[];
  prompts: readonly Named[];
  flows: readonly Named[];
  /** `id` is the number in E.164. */
  numbers: readonly Named[];
};

/** Names by ids; what is gone has a plain word. */
export function namesOf(catalog: Catalog): StepNames {
  const finder = (list: readonly Named[], gone: string) => {
    const names = new Map(list.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? gone;
  };
  return {
    person: finder(catalog.people, 'somebody who is gone'),
    department: finder(catalog.departments, 'a department that is gone'),
    schedule: finder(catalog.schedules, 'hours that are gone'),
    prompt: finder(catalog.prompts, 'that is gone'),
    flow: finder(catalog.flows, 'a flow that is gone'),
  };
}

/** What new steps point at until somebody chooses. */
export function starterIds(catalog: Catalog): StarterIds {
  return {
    scheduleId: catalog.schedules[0]?.id ?? null,
    departmentId: catalog.departments[0]?.id ?? null,
    personId: catalog.people[0]?.id ?? null,
  };
}
