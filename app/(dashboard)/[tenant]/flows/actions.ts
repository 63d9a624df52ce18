'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { makeDefaultFlow } from '@/lib/core/flow/default-flow';
import type { Flow } from '@/lib/core/flow/flow';
import { AppError } from '@/lib/core/shared/app-error';
import type { TenantScope } from '@/lib/core/shared/tenant-scope';
import { listDepartments } from '@/lib/db/departments';
import { listPeople } from '@/lib/db/people';
import { listSchedules } from '@/lib/db/schedules';
import type { Tenant } from '@/lib/db/tenants';
import { tenantCall } from '@/lib/http/tenant-call';
import { archiveFlow } from '@/lib/services/flows/archive-flow';
import { createFlow } from '@/lib/services/flows/create-flow';
import { parseInput } from '@/lib/services/parse-input';

const newFlowSchema = z.object({ name: z.string(), flow: z.unknown().optional() });

/** Makes a flow from a given beginning, or from the business as it is set up; answers its id. */
export const addFlow = tenantCall('flows.change', async ({ scope, tenant, input, actor, now }) => {
  const { name, flow } = parseInput(newFlowSchema, input);
  const beginning = flow ?? (await startOf(scope, tenant));
  const flowId = await createFlow(scope, { name, flow: beginning }, actor, now);
  revalidatePath(`/${tenant.slug}/flows`);
  return { flowId };
});

const archiveSchema = z.object({ flowId: z.string(), archived: z.boolean() });

export const setArchived = tenantCall('flows.change', async ({ scope, tenant, input, actor, now }) => {
  await archiveFlow(scope, parseInput(archiveSchema, input), actor, now);
  revalidatePath(`/${tenant.slug}/flows`);
  return null;
});

async function startOf(scope: TenantScope, tenant: Tenant): Promise<Flow> {
  const [schedules, departments, people] = await Promise.all([
    listSchedules(scope),
    listDepartments(scope),
    listPeople(scope),
  ]);
  const schedule = schedules[0];
  if (!schedule) throw new AppError('conflict', 'Set your opening hours first: a flow begins with them.');
  return makeDefaultFlow({
    businessName: tenant.name,
    scheduleId: schedule.id,
    departments,
    personIds: people.map(({ id }) => id),
  });
}
