import { z } from 'zod';
import type { PhoneNumber } from '../../db/numbers';

/** How the REST API shows numbers. */
const named = z.object({ id: z.string(), name: z.string().nullable() });

export const apiNumberSchema = z.object({
  id: z.string(),
  number: z.string().describe('E.164'),
  label: z.string(),
  flow: named.nullable(),
  schedule: named.nullable(),
  createdAt: z.iso.datetime({ precision: 3 }),
});

export function apiNumberOf(number: PhoneNumber): z.infer<typeof apiNumberSchema> {
  return {
    id: number.id,
    number: number.number,
    label: number.label,
    flow: number.flowId === null ? null : { id: number.flowId, name: number.flowName },
    schedule: number.scheduleId === null ? null : { id: number.scheduleId, name: number.scheduleName },
    createdAt: new Date(number.createdAt).toISOString(),
  };
}
