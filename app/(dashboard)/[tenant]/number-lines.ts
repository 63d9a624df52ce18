import type { StepNames } from '@/lib/core/flow/define-step';
import type { Schedule } from '@/lib/core/hours/schedule';
import type { TenantScope } from '@/lib/core/shared/tenant-scope';
import type { CallSummary } from '@/lib/db/call-summary';
import { listCalls } from '@/lib/db/calls';
import { listDepartments } from '@/lib/db/departments';
import { findFlowVersion, listFlows } from '@/lib/db/flows';
import { listNumbers, type PhoneNumber } from '@/lib/db/numbers';
import { listPeople } from '@/lib/db/people';
import { listSchedules } from '@/lib/db/schedules';
import { type OutlineNode, outlineOf } from './flow-outline';
import { NUMBERS } from './number-strings';

export type NumberLine = {
  number: PhoneNumber;
  schedule: Schedule | null;
  outline: OutlineNode | null;
  lastCall: CallSummary | null;
};

/** The numbers of a business with where each leads. */
export async function readNumbers(scope: TenantScope): Promise<NumberLine[]> {
  const [numbers, schedules, flows, people, departments] = await Promise.all([
    listNumbers(scope),
    listSchedules(scope),
    listFlows(scope),
    listPeople(scope),
    listDepartments(scope),
  ]);
  const nameIn = (items: readonly { id: string; name: string }[], gone: string) => (id: string) =>
    items.find((item) => item.id === id)?.name ?? gone;
  const names: StepNames = {
    person: nameIn(people, NUMBERS.person),
    department: nameIn(departments, NUMBERS.department),
    schedule: nameIn(schedules, NUMBERS.schedule),
  };
  const outlines = new Map<string, OutlineNode | null>();
  for (const { id, publishedVersionId } of flows) {
    const version = publishedVersionId ? await findFlowVersion(scope, publishedVersionId) : null;
    outlines.set(id, version ? outlineOf(version.definition, names) : null);
  }
  return Promise.all(
    numbers.map(async (number) => ({
      number,
      schedule: schedules.find(({ id }) => id === number.scheduleId) ?? null,
      outline: number.flowId ? (outlines.get(number.flowId) ?? null) : null,
      lastCall: (await listCalls(scope, { numberId: number.id }, { rows: 1 })).calls[0] ?? null,
    })),
  );
}
