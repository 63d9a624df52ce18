import { writeFlowFile } from '@/lib/core/flow/flow-file';
import { AppError } from '@/lib/core/shared/app-error';
import { findFlowDraft } from '@/lib/db/flow-drafts';
import { findVersionOfFlow } from '@/lib/db/flow-versions';
import { tenantRoute } from '@/lib/http/tenant-route';

/** A flow as a file: the version that is named, else what the editor shows. */
export const GET = tenantRoute('flows.read', async ({ scope, request, params }) => {
  const flowId = params['flowId'] ?? '';
  const versionId = new URL(request.url).searchParams.get('version');
  const flow = await findFlowDraft(scope, flowId);
  const version = versionId === null ? null : await findVersionOfFlow(scope, flowId, versionId);
  const definition = versionId === null ? (flow?.draft ?? flow?.published) : version?.source;
  if (flow === null || definition == null) throw new AppError('not_found', 'This flow does not exist.');
  return new Response(writeFlowFile(flow.name, definition), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName(flow.name, version?.ordinal ?? null)}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
});

/** Plain letters only: the name goes into a header. */
function fileName(name: string, ordinal: number | null): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain || 'flow'}${ordinal === null ? '' : `-version-${ordinal}`}.json`;
}
