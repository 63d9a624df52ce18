import { z } from 'zod';

const seconds = z.number().min(0).max(36_000);
const actionSchema = z.union([
  z.strictObject({ wait: seconds }),
  z.strictObject({ keys: z.string().regex(/^[0-9*#wW]+$/, 'keys are 0-9, *, #, and w to wait half a second') }),
  z.strictObject({ say: z.string().min(1).max(2_000) }),
  z.strictObject({ hangUp: z.literal(true) }),
  z.strictObject({ hears: z.string().min(1).max(500) }),
]);

/** What a handset does by itself when nobody holds it. */
export const scriptSchema = z.strictObject({
  onRing: z
    .strictObject({
      do: z.enum(['answer', 'busy', 'decline', 'ignore', 'unreachable']),
      afterSeconds: seconds.optional(),
    })
    .optional(),
  onAnswer: z.array(actionSchema).max(200).optional(),
  onDial: z.array(actionSchema).max(200).optional(),
});

export type Script = z.infer<typeof scriptSchema>;
export type Action = z.infer<typeof actionSchema>;
