'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { makeDefaultFlow } from '@/lib/core/flow/default-flow';
import type { Flow } from '@/lib/core/flow/flow';
import { templates } from '@/lib/core/flow/templates/registry';
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
import { FLOWS } from './flows-strings';

const newFlowSchema = z.object({ name: z.string(), templateId: z.string().nullable() });

/** Makes a flow from a template, or from the business as it is set up (null); answers its id. */
export const addFlow = tenantCall('flows.change', async ({ scope, tenant, input, actor, now }) => {
  const { name, templateId } = parseInput(newFlowSchema, input);
  const flow = await beginningOf(scope, tenant, templateId);
  const flowId = await createFlow(scope, { name, flow }, actor, now);
  revalidatePath(`/${tenant.slug}/flows`);
  return { flowId };
});

const archiveSchema = z.object({ flowId: z.string(), archived: z.boolean() });

export const setArchived = tenantCall('flows.change', async ({ scope, tenant, input, actor, now }) => {
  await archiveFlow(scope, parseInput(archiveSchema, input), actor, now);
  revalidatePath(`/${tenant.slug}/flows`);
  return null;
});

async function beginningOf(scope: TenantScope, tenant: Tenant, templateId: string | null): Promise<Flow> {
  const [schedules, departments, people] = await Promise.all([
    listSchedules(scope),
    listDepartments(scope),
    listPeople(scope),
  ]);
  const schedule = schedules[0];
  if (!schedule) throw new AppError('conflict', FLOWS.noHours);
  const template = templates.find(({ id }) => id === templateId);
  if (templateId !== null && template === undefined) throw new AppError('not_found', FLOWS.noTemplate);
  const args = {
    businessName: tenant.name,
    scheduleId: schedule.id,
    departments,
    personIds: people.map(({ id }) => id),
  };
  return template === undefined ? makeDefaultFlow(args) : template.build(args);
}
