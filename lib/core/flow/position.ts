import { z } from 'zod';
import { jsonSchema } from '../shared/json';

/**
 * Where a call stands, complete: any process on any machine can take the next turn from it alone. It travels in the URL
 * of the next request, `at=<flow version>.<step>.<visit>` readable and the rest sealed, so it holds nothing secret from the carrier
 * but nothing a caller typed may be readable in an access log.
 */
export const positionSchema = z.object({
  flowVersionId: z.string(),
  stepId: z.string(),
  /** Counts the steps entered by this call from 1; the key under which the journey is folded. */
  visit: z.number().int().min(1),
  tenantId: z.string(),
  numberId: z.string(),
  /** Milliseconds since the epoch at which the first webhook of the call was answered. */
  arrivedAt: z.number(),
  /** What the step itself must remember until its input comes (tries so far, target being rung). */
  memo: jsonSchema,
  /** Values that the call carries from step to step. */
  values: z.record(z.string(), z.string()),
});

export type Position = z.infer<typeof positionSchema>;

/** Which document of a turn is asked for: the step's own, or those played to a person who picked up a ringing leg. */
export type TurnPart = 'step' | 'whisper' | 'accept';
