import { formatPhoneNumber } from '@/lib/core/shared/phone-number';
import type { TenantScope } from '@/lib/core/shared/tenant-scope';
import { listDepartments } from '@/lib/db/departments';
import { listFlows } from '@/lib/db/flows';
import { listNumbers } from '@/lib/db/numbers';
import { listPeople } from '@/lib/db/people';
import { listPrompts } from '@/lib/db/prompts';
import { listSchedules } from '@/lib/db/schedules';
import type { Catalog, Named } from './catalog';

/** Everything of the business that a step may name. */
export async function readCatalog(scope: TenantScope, country: string): Promise<Catalog> {
  const [people, departments, schedules, prompts, flows, numbers] = await Promise.all([
    listPeople(scope),
    listDepartments(scope),
    listSchedules(scope),
    listPrompts(scope),
    listFlows(scope),
    listNumbers(scope),
  ]);
  return {
    country,
    people: people.map(named),
    departments: departments.map(named),
    schedules: schedules.map(named),
    prompts: prompts.map(named),
    flows: flows.map(named),
    numbers: numbers.map(({ number, label }) => ({
      id: number,
      name: `${label} ${formatPhoneNumber(number, country)}`,
    })),
  };
}

function named({ id, name }: Named): Named {
  return { id, name };
}
