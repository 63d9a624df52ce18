'use server';

import { z } from 'zod';
import type { FlowFinding } from '@/lib/core/flow/check-flow';
import { flowSchema } from '@/lib/core/flow/flow';
import { AppError } from '@/lib/core/shared/app-error';
import { findFlowDraft } from '@/lib/db/flow-drafts';
import { tenantCall } from '@/lib/http/tenant-call';
import { checkDraft } from '@/lib/services/flows/check-draft';
import { createFlow } from '@/lib/services/flows/create-flow';
import { renameFlow } from '@/lib/services/flows/rename-flow';
import { saveDraft } from '@/lib/services/flows/save-draft';
import { parseInput } from '@/lib/services/parse-input';
import { FLOWS } from '../flows-strings';

/** Stores what is being edited, unless somebody saved in between. */
export const saveFlowDraft = tenantCall('flows.change', async ({ scope, input, actor, now }) =>
  saveDraft(scope, input, actor, now),
);

/** The revision that is stored now and whose it is, to tell a page that it is not the newest. */
export const readDraftState = tenantCall('flows.read', async ({ scope, input }) => {
  const draft = await findFlowDraft(scope, parseInput(z.string(), input));
  if (draft === null) throw new AppError('not_found', FLOWS.gone);
  return { revision: draft.revision, savedBy: draft.savedBy, savedAt: draft.savedAt };
});

/** What stands in the way of publishing, of the flow as it was sent. */
export const checkFlowDraft = tenantCall(
  'flows.read',
  async ({ scope, input, now }): Promise<FlowFinding[]> => checkDraft(scope, parseInput(flowSchema, input), now),
);

/** Makes a new flow of what is being edited; answers its id. */
export const keepAsCopy = tenantCall('flows.change', async ({ scope, input, actor, now }) => ({
  flowId: await createFlow(scope, input, actor, now),
}));

const renameSchema = z.object({ flowId: z.string(), name: z.string() });

export const setFlowName = tenantCall('flows.change', async ({ scope, input, actor }) => {
  await renameFlow(scope, parseInput(renameSchema, input), actor);
  return null;
});
