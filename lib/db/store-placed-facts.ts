import type { CallEvent } from '../core/calls/call-event';
import { isFinalStatus } from '../core/calls/status-order';
import {
  foldPlaced,
  type PlacedFact,
  type PlacedProgress,
  placedProgressSchema,
} from '../core/placed-calls/placed-progress';
import type { Projection } from './projection';
import { storableJson } from './storable-json';

export type ToldPlacedFact = { fact: PlacedFact; events: readonly CallEvent[] };
/** A placed call that a batch changed. */
export type ChangedPlacedCall = { placedCallId: string; progress: PlacedProgress; isOver: boolean };

/** Folds what webhooks told of placed calls into their rows; the projection's lock keeps two machines from missing each other's facts. */
export async function storePlacedFacts(
  projection: Projection,
  tenantId: string,
  told: readonly ToldPlacedFact[],
): Promise<ChangedPlacedCall[]> {
  if (told.length === 0) return [];
  const ids = [...new Set(told.map(({ fact }) => fact.placedCallId))];
  const rows = await projection.query<{ id: string; progress: unknown }>(
    'select id, progress from placed_call where tenant_id = $1 and id = any ($2) for update',
    [tenantId, ids],
  );
  const changed: ChangedPlacedCall[] = [];
  for (const row of rows) {
    let progress = placedProgressSchema.parse(row.progress);
    for (const { fact, events } of told) {
      if (fact.placedCallId === row.id) progress = foldPlaced(progress, fact, events);
    }
    const isOver = isFinalStatus(progress.status);
    await projection.query(
      'update placed_call set progress = $3::jsonb, is_over = is_over or $4 where tenant_id = $1 and id = $2',
      [tenantId, row.id, storableJson(progress), isOver],
    );
    changed.push({ placedCallId: row.id, progress, isOver });
  }
  return changed;
}
