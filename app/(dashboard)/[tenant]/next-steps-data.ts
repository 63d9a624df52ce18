import type { TenantScope } from '@/lib/core/shared/tenant-scope';
import { listNumbers } from '@/lib/db/numbers';
import { listPeople } from '@/lib/db/people';
import { listSchedules } from '@/lib/db/schedules';
import type { NEXT_STEPS } from './next-steps-strings';

export type NextStep = { name: keyof typeof NEXT_STEPS.steps; isDone: boolean };

/** The steps to a business's first call, each judged by what is stored. */
export async function readNextSteps(scope: TenantScope): Promise<NextStep[]> {
  const [numbers, people, schedules] = await Promise.all([listNumbers(scope), listPeople(scope), listSchedules(scope)]);
  return [
    { name: 'number', isDone: numbers.length > 0 },
    { name: 'people', isDone: people.some(({ phones }) => phones.length > 0) },
    { name: 'hours', isDone: schedules.length > 0 },
    { name: 'flow', isDone: numbers.some(({ flowId }) => flowId !== null) },
    { name: 'call', isDone: false },
  ];
}
