import { z } from 'zod';
import { RING_ORDERS } from '@/lib/core/people/person';
import { parseJson } from '@/lib/core/shared/json';
import { hoursChoice } from './own-hours';

/** A department as the page edits it: texts as typed, '' for nothing. */
const draftSchema = z.object({
  name: z.string(),
  personIds: z.array(z.string()),
  order: z.enum(RING_ORDERS),
  weights: z.record(z.string(), z.string()),
  sticky: z.boolean(),
  ringSeconds: z.string(),
  scheduleId: z.string(),
  overflowDepartmentId: z.string(),
});
export type DepartmentDraft = z.infer<typeof draftSchema>;

/** What the page sent. A number that is none stays one that the service refuses at its field. */
export function readDepartmentForm(value: FormDataEntryValue | null) {
  const draft = draftSchema.parse(parseJson(typeof value === 'string' ? value : ''));
  const weights = draft.personIds.map((id) => [id, numberOf(draft.weights[id] ?? '1')] as const);
  return {
    name: draft.name,
    personIds: draft.personIds,
    order: draft.order,
    weights: Object.fromEntries(weights),
    sticky: draft.sticky,
    ringSeconds: draft.ringSeconds.trim() === '' ? null : numberOf(draft.ringSeconds),
    ...hoursChoice(draft.scheduleId),
    overflowDepartmentId: draft.overflowDepartmentId || null,
  };
}

function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
}
