import { checkFlow, ENDLESS } from '../../core/flow/check-flow';
import type { Flow } from '../../core/flow/flow';
import { readFlowFile } from '../../core/flow/flow-file';
import { importStudio } from '../../core/flow/import-studio';
import type { NotMapped } from '../../core/flow/studio-reading';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { type AuditActor, insertAuditEvent } from '../../db/audit';
import { withTenant } from '../../db/with-tenant';
import { createFlow } from './create-flow';

export type FlowImport = { name: string; flow: Flow; notMapped: readonly NotMapped[] };

/**
 * Reads the text of a flow's file, ours or Twilio Studio's; stores nothing. `fileName` names a flow whose file does not. Throws
 * AppError('invalid_input') with a sentence for whatever is no flow, and for one in which a call would go round without ever waiting.
 */
export function readImport(text: string, fileName: string): FlowImport {
  const file = readFlowFile(text);
  const read: FlowImport =
    file.kind === 'own' ? { name: file.name, flow: file.flow, notMapped: [] } : studioImport(file.document, fileName);
  const circle = checkFlow(read.flow).find(({ message }) => message === ENDLESS);
  if (circle !== undefined) {
    const step = circle.stepId === null ? undefined : read.flow.steps[circle.stepId];
    const message = `At “${step?.name ?? 'a step'}” the call would go round in a circle without ever waiting for the caller.`;
    throw new AppError('invalid_input', message, { fields: { file: message } });
  }
  return read;
}

/** Stores what readImport reads as a draft that no caller hears yet; its id. Nothing is stored when it is refused. */
export async function importFlow(
  scope: TenantScope,
  input: { text: string; fileName: string; name: string },
  actor: AuditActor,
  now: number,
): Promise<string> {
  const read = readImport(input.text, input.fileName);
  const name = input.name.trim() === '' ? read.name : input.name;
  return withTenant(scope, async () => {
    const flowId = await createFlow(scope, { name, flow: read.flow }, actor, now);
    const details = { name, notMapped: read.notMapped.length };
    await insertAuditEvent(scope, { actor, action: 'flow.imported', subjectId: flowId, details });
    return flowId;
  });
}

function studioImport(document: Record<string, unknown>, fileName: string): FlowImport {
  const description = typeof document['description'] === 'string' ? document['description'].trim() : '';
  const plain = fileName.replace(/\.json$/i, '').trim();
  return { name: (description || plain || 'Imported flow').slice(0, 80), ...importStudio(document) };
}
