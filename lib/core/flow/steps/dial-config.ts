import { z } from 'zod';
import { RING_ORDERS } from '../../people/person';
import type { RingConfig } from '../../people/ring-plan';
import { own } from '../../shared/own';
import { dialNumberSchema } from '../../shared/phone-number';
import type { StepContext } from '../define-step';
import { DIAL_NUMBERS_PER_STEP_MAX, RING_SECONDS_MAX, RING_SECONDS_MIN, WHISPER_CHARACTERS_MAX } from '../limits';
import { EXTENSION_PERSON } from '../values';

export const dialConfigSchema = z
  .object({
    people: z.array(z.string()).max(DIAL_NUMBERS_PER_STEP_MAX).default([]),
    departments: z.array(z.string()).max(DIAL_NUMBERS_PER_STEP_MAX).default([]),
    numbers: z.array(dialNumberSchema).max(DIAL_NUMBERS_PER_STEP_MAX).default([]),
    order: z.enum(['department', ...RING_ORDERS]).default('department'),
    ringSeconds: z.number().int().min(RING_SECONDS_MIN).max(RING_SECONDS_MAX).default(20),
    accept: z.boolean().default(false),
    /** What the person hears instead of our own sentence; the empty string: our own, and only with a key to press. */
    whisper: z.string().trim().max(WHISPER_CHARACTERS_MAX).default(''),
    shownNumber: z.enum(['caller', 'business']).default('caller'),
    sticky: z.boolean().default(false),
    overflowDepartmentId: z.string().nullable().default(null),
    extension: z.boolean().default(false),
  })
  .refine(
    (config) => config.extension || config.people.length + config.departments.length + config.numbers.length > 0,
    'Choose at least one person, department or number to ring.',
  );
export type DialConfig = z.infer<typeof dialConfigSchema>;

/** Who this call is to ring: whom the step names, or the one person whose extension the caller dialled where the step follows it. */
export function ringConfigOf(
  config: DialConfig,
  { business, values }: Pick<StepContext, 'business' | 'values'>,
): RingConfig {
  const dialled = config.extension ? own(values, EXTENSION_PERSON) : undefined;
  if (dialled === undefined || own(business.people, dialled) === undefined) return config;
  return { ...config, people: [dialled], departments: [], numbers: [], order: 'inTurn' };
}
