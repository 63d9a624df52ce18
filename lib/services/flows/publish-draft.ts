import type { z } from 'zod';
import type { TenantScope } from '../../core/shared/tenant-scope';
import type { AuditActor } from '../../db/audit';
import { parseInput } from '../parse-input';
import { publishFlow } from './publish-flow';
import { publishInput, requireDraft } from './publish-input';

/** Publishes the draft of a flow at once; refuses what publishFlow and requireDraft refuse. */
export async function publishDraft(
  scope: TenantScope,
  input: z.input<typeof publishInput>,
  actor: AuditActor,
  now: number,
): Promise<{ versionId: string; ordinal: number }> {
  const parsed = parseInput(publishInput, input);
  const definition = await requireDraft(scope, parsed);
  return publishFlow(scope, { ...parsed, name: '', definition }, actor, now);
}
