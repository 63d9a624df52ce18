import { formatPhoneNumber } from '@/lib/core/shared/phone-number';
import type { TenantScope } from '@/lib/core/shared/tenant-scope';
import { listFlowDrafts } from '@/lib/db/flow-drafts';
import { listNumbers } from '@/lib/db/numbers';
import { namesOf } from './catalog';
import { describeFlow } from './describe-flow';
import { readCatalog } from './read-catalog';

export type FlowLine = {
  id: string;
  name: string;
  sentence: string;
  /** Labels and numbers that lead to it. */
  numbers: readonly string[];
  state: 'published' | 'changed' | 'unpublished';
  savedAt: number | null;
  savedBy: string | null;
  isArchived: boolean;
};

/** The list's lines: each flow as it is being edited, and whether callers hear that. */
export async function readFlowLines(scope: TenantScope, country: string): Promise<FlowLine[]> {
  const [drafts, numbers, catalog] = await Promise.all([
    listFlowDrafts(scope),
    listNumbers(scope),
    readCatalog(scope, country),
  ]);
  const names = namesOf(catalog);
  return drafts.map(({ id, name, draft, published, savedAt, savedBy, archivedAt }) => {
    const flow = draft ?? published;
    const isSame = draft === null || JSON.stringify(draft) === JSON.stringify(published);
    return {
      id,
      name,
      sentence: flow === null ? '' : describeFlow(flow, names),
      numbers: numbers
        .filter(({ flowId }) => flowId === id)
        .map(({ label, number }) => `${label} ${formatPhoneNumber(number, country)}`),
      state: published === null ? 'unpublished' : isSame ? 'published' : 'changed',
      savedAt,
      savedBy,
      isArchived: archivedAt !== null,
    };
  });
}
