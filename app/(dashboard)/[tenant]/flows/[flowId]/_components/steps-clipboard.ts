import { z } from 'zod';
import { type Step, stepSchema } from '@/lib/core/flow/flow';

/** Steps on their way from one flow to another, as text on the clipboard. */
const clipSchema = z.object({ linekeeper: z.literal('steps'), steps: z.array(stepSchema).min(1).max(500) });

export function stepsToText(steps: readonly Step[]): string {
  return JSON.stringify({ linekeeper: 'steps', steps }, null, 2);
}

/** Null when the text holds no steps. */
export function stepsFromText(text: string): Step[] | null {
  try {
    const parsed = clipSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.steps : null;
  } catch {
    return null;
  }
}
