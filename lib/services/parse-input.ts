import type { z } from 'zod';
import { AppError } from '../core/shared/app-error';

/** Parses what a person or program sent; throws AppError('invalid_input') with a sentence for each wrong field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message;
  const first = parsed.error.issues[0]?.message ?? 'Something is missing.';
  throw new AppError('invalid_input', first, { cause: parsed.error, fields });
}
