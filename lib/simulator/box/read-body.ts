import type { z } from 'zod';
import { BoxError } from './box-error';

/** A JSON body by its schema; throws a BoxError 400 that names what is wrong. */
export function readBody<T>(schema: z.ZodType<T>, body: Buffer): T {
  let value: unknown;
  try {
    value = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  } catch {
    throw new BoxError(400, 'The body is not JSON.');
  }
  return parseValue(schema, value);
}

/** A value by its schema; throws a BoxError 400 that names what is wrong. */
export function parseValue<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'The body' : `The field ${issue.path.join('.')}`;
  throw new BoxError(400, `${where} is not right: ${issue?.message ?? 'it does not fit'}.`);
}
