import { z } from 'zod';
import { flowSchema } from '../flow/flow';
import { scriptedAnswersSchema } from '../flow/trial-script';
import { e164Schema } from '../shared/phone-number';

/**
 * A draft on trial by phone: the flow as it was when the call was asked for, and the circumstances it is played under. It takes the place
 * of a published version for this one call.
 */
export const trialSchema = z.object({
  flow: flowSchema,
  /** Whom the flow takes the caller for; null: withheld. */
  from: e164Schema.nullable(),
  /** The number that was called, as the flow sees it. */
  to: z.string(),
  numberId: z.string(),
  /** When the flow takes the call to begin; milliseconds since the epoch. */
  at: z.number(),
  answers: scriptedAnswersSchema,
});
export type Trial = z.infer<typeof trialSchema>;
