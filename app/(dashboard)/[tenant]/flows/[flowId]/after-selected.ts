import type { ExitRef } from '@/lib/core/flow/edit-flow';
import type { BuilderContext } from './_components/builder-context';
import { exitToContinue } from './step-facts';

/** Where a new step comes when one step is chosen: after it; null: it stands alone. */
export function afterSelected({
  flow,
  factsOf,
  selectedIds,
}: Pick<BuilderContext, 'flow' | 'factsOf' | 'selectedIds'>): ExitRef | null {
  const [only, ...more] = selectedIds;
  const step = only === undefined || more.length > 0 ? undefined : flow.steps[only];
  return step === undefined ? null : exitToContinue(step, factsOf(step).exits);
}
