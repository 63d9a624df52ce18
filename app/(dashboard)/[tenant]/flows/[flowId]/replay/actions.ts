'use server';

import { revalidatePath } from 'next/cache';
import { tenantAction } from '@/lib/http/tenant-action';
import { cancelReplay } from '@/lib/services/flows/cancel-replay';
import { startReplay } from '@/lib/services/flows/start-replay';
import { REPLAY } from './replay-strings';

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value.trim() : '');

export const startReplayAction = tenantAction('flows.change', async ({ scope, tenant, form, actor }) => {
  const flowId = text(form.get('flowId'));
  const input = { flowId, from: text(form.get('from')), to: text(form.get('to')) };
  await startReplay(scope, input, { actor, timeZone: tenant.timeZone });
  revalidatePath(`/${tenant.slug}/flows/${flowId}/replay`);
  return { message: REPLAY.started };
});

export const cancelReplayAction = tenantAction('flows.change', async ({ scope, tenant, form, actor }) => {
  const flowId = text(form.get('flowId'));
  await cancelReplay(scope, { flowId, replayId: text(form.get('replayId')) }, actor);
  revalidatePath(`/${tenant.slug}/flows/${flowId}/replay`);
  return { message: REPLAY.stopped };
});
