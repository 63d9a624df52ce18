import { FLOW_FILE_BYTES_MAX } from '@/lib/core/flow/flow-file';
import { readBytes } from '@/lib/http/read-bytes';
import { tenantRoute } from '@/lib/http/tenant-route';
import { checkDraft } from '@/lib/services/flows/check-draft';
import { importFlow, readImport } from '@/lib/services/flows/import-flow';
import { IMPORT } from '../import-strings';

const TOO_LARGE = { field: 'file', sentence: IMPORT.tooLarge };

/** What is in a flow's file (the body); with `save=yes` it becomes a draft. A file that is refused leaves nothing behind. */
export const POST = tenantRoute('flows.change', async ({ scope, user, request, now }) => {
  const query = new URL(request.url).searchParams;
  const fileName = query.get('file') ?? '';
  const text = new TextDecoder().decode(await readBytes(request, FLOW_FILE_BYTES_MAX, TOO_LARGE));
  if (query.get('save') === 'yes') {
    const actor = { userId: user.id, name: user.name };
    const flowId = await importFlow(scope, { text, fileName, name: query.get('name') ?? '' }, actor, now);
    return Response.json({ flowId });
  }
  const { name, flow, notMapped } = readImport(text, fileName);
  const findings = await checkDraft(scope, flow, now);
  const steps = Object.values(flow.steps).map((step) => ({ id: step.id, name: step.name }));
  return Response.json({ name, steps, notMapped, findings });
});
